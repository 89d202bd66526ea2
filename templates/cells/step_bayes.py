import numpy as np

X = np.array([[1.0, 0.5], [2.0, -1.0], [0.5, 1.5]])
y = np.array([2.0, 1.0, 3.0])
noise_sd, prior_sd = 1.0, 0.5


def normal(at, covariance):
    root = np.sqrt(np.linalg.det(2 * np.pi * covariance))
    return np.exp(-0.5 * at @ np.linalg.solve(covariance, at)) / root


A = X.T @ X / noise_sd**2 + np.eye(2) / prior_sd**2
mean = np.linalg.solve(A, X.T @ y / noise_sd**2)
for w in np.array([[0.0, 0.0], [0.8, 0.3], [-1.0, 2.0]]):
    product = normal(y - X @ w, noise_sd**2 * np.eye(3)) * normal(w, prior_sd**2 * np.eye(2))
    print(w, f"{product / normal(w - mean, np.linalg.inv(A)):.9f}")
print("at every w the same number: the evidence")
