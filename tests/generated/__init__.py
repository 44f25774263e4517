"""Direct and indirect questions with steering statements, built from a small grammar of Dutch."""
