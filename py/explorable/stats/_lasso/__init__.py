"""The parts of the lasso: exact solutions, its path, and the posterior under a Laplace prior."""
