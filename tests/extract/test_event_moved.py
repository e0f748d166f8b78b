"""What was put off, brought forward or moved elsewhere: the day and town now, and those set before."""

import pytest
from conftest import Parser

