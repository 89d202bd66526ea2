"""The Scene: what a figure shows, in data units, and its serialised form."""
