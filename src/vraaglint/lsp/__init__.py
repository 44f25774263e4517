"""vraaglint in an editor: a language server that looks along while someone types."""
