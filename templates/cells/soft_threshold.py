import numpy as np

x = np.array([0.5, 1.0, -1.5, 0.8])
y = np.array([0.9, 1.2, -2.0, 0.1])
w = np.linspace(-3, 3, 600_001)
loss = np.square(y[:, None] - x[:, None] * w).sum(axis=0)

S, Q = x @ x, x @ y
for penalty in (0.0, 2.0, 6.0, 12.0):
    formula = np.sign(Q) * max(abs(Q) - penalty / 2, 0) / S
    lowest = w[np.argmin(loss + penalty * np.abs(w))]
    print(f"λ = {penalty:4}: {formula:.4f} {lowest:.4f}", abs(formula - lowest) < 1e-5)
