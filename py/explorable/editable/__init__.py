"""Functions that readers may rewrite, and what follows from them."""
