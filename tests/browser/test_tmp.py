import time
import pytest
from tests.browser.readers import *
@pytest.mark.parametrize("n",[1,2,3,4])
def test_smoke(reader,n):
    t=time.time(); reader.open(); a=time.time()-t
    reader.show("explorable-figure .panels"); reader.wait_until(LIVE)
    print(reader.engine, a, time.time()-t)
