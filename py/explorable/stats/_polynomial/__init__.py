"""The parts of a polynomial: powers of x, its values, and what a fit knows of itself."""
