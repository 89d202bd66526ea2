"""What runs in the page's worker: drawing, readers' functions, lazy imports."""
