import numpy as np

rng = np.random.default_rng(0)
X = rng.normal(size=(30, 3))
w, noise_sd, prior_sd = np.array([1.0, -0.5, 0.2]), 1.0, 0.3

A = X.T @ X + noise_sd**2 / prior_sd**2 * np.eye(3)
covariance = noise_sd**2 * np.linalg.inv(A)
Y = X @ w + noise_sd * rng.normal(size=(2000, 30))
maps = np.linalg.solve(A, X.T @ Y.T)
print("posterior sd       ", np.sqrt(np.diag(covariance)).round(3))
print("spread of 2000 MAPs", maps.std(axis=1).round(3))
print("their bias         ", (maps.mean(axis=1) - w).round(3))
at = np.array([1.0, 1.0, 1.0])
print("sd of a new y", np.sqrt(noise_sd**2 + at @ covariance @ at).round(3))
