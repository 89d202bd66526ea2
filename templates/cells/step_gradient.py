import numpy as np

X = np.array([[1.0, 0.5], [2.0, -1.0], [0.5, 1.5]])
y = np.array([2.0, 1.0, 3.0])
penalty, w, h = 4.0, np.array([0.8, 0.3]), 1e-6


def J(w):
    return np.sum((y - X @ w) ** 2) + penalty * np.sum(w**2)


sloped = [(J(w + h * e) - J(w - h * e)) / (2 * h) for e in np.eye(2)]
formula = X.T @ (y - X @ w) - penalty * w
print(-0.5 * np.round(sloped, 6), formula, np.allclose(-0.5 * np.array(sloped), formula))
