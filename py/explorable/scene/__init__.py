"""The Scene: what a figure shows, in data units, and its form on the wire."""
