"""What `vraaglint check` can do with notes: one way a module, each with `carry_out(work)`, which gives the status."""
