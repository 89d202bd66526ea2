import numpy as np

np.random.seed(42)
X = np.random.randn(50, 5)
y = np.random.randn(50)
alpha = 1.0


def ridge(X, y):
    return np.linalg.solve(X.T @ X + alpha * np.eye(5), X.T @ y)


plain = ridge(X, y)
centred = ridge(X - X.mean(axis=0), y - y.mean())
shifted = ridge(X, y + 10)
print(plain, "without an intercept")
print(centred, "with one")
print(f"they differ by {abs(plain - centred).max():.3e}")
print(f"with 10 added to y by {abs(shifted - centred).max():.3f}")
