"""How large the penalty of a ridge should be: two ways to ask the data."""
