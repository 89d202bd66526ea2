"""Where PyTorch's optimizers come to rest: id of a row -> (X, y, setting) -> (weights, intercept).

All rows in each step, in float64: nothing but the weight decay keeps them from least squares.
"""

import numpy as np


def torch_sgd(X, y, setting):
    from torch.optim import SGD

    ones = np.column_stack((np.ones(len(X)), X))
    curvature = 2 * np.linalg.norm(ones, 2) ** 2 / len(X)
    rate = 1 / (curvature + setting)
    return at_rest(X, y, 6000, lambda p: SGD(p, lr=rate, momentum=0.9, weight_decay=setting), 1.0)


def torch_adam(kind):
    def fit(X, y, setting):
        import torch

        make = getattr(torch.optim, kind)
        rate = 0.01 * float(y.std())
        return at_rest(X, y, 15_000, lambda p: make(p, lr=rate, weight_decay=setting), 0.9995)

    return fit


def at_rest(X, y, steps, make, fall):
    """Weights and bias of a linear layer after `steps`, each at `fall` times the rate before."""
    import torch

    torch.set_num_threads(1)
    X, y = torch.tensor(X), torch.tensor(y)
    layer = torch.nn.Linear(X.shape[1], 1, dtype=torch.float64)
    loss, optimizer = torch.nn.MSELoss(), make(layer.parameters())
    rate = torch.optim.lr_scheduler.ExponentialLR(optimizer, fall)
    for _ in range(steps):
        optimizer.zero_grad()
        loss(layer(X)[:, 0], y).backward()
        optimizer.step()
        rate.step()
    return layer.weight.detach().numpy()[0], float(layer.bias.detach()[0])


OPTIMIZERS = {
    "torch-sgd": torch_sgd,
    "torch-adam": torch_adam("Adam"),
    "torch-adamw": torch_adam("AdamW"),
}
