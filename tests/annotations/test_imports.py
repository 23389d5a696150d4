from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]

EVERY_CORE_MODULE = """
import importlib, pathlib, sys
class NoQt:
    def find_spec(self, name, path=None, target=None):
        if name.split('.')[0] in ('PySide6', 'shiboken6', 'desktop'):
            raise ImportError(name)
sys.meta_path.insert(0, NoQt())
for path in pathlib.Path('annotations').rglob('*.py'):
    importlib.import_module('.'.join(path.with_suffix('').parts).removesuffix('.__init__'))
print('PySide6' in sys.modules)
"""

BEFORE_THE_FIRST_PAINT = """
import os, sys
os.environ['QT_QPA_PLATFORM'] = 'offscreen'
from PySide6.QtCore import QSettings
from desktop.application import make_application, make_window
from desktop.preferences import Preferences
application = make_application(['tawsim'])
settings = QSettings(sys.argv[1], QSettings.Format.IniFormat)
window = make_window(application, Preferences(settings))
window.show()
application.processEvents()
own = {'annotations', 'desktop', 'resources', 'PySide6', 'shiboken6', '_distutils_hack'}
names = {name.partition('.')[0] for name, module in sys.modules.items()
         if 'site-packages' in (getattr(module, '__file__', None) or '')}
print(sorted(names - own))
"""


def run(program: str, *arguments: str) -> str:
    done = subprocess.run(
        [sys.executable, "-c", program, *arguments],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stdout.strip()


def test_the_core_imports_without_qt() -> None:
    assert run(EVERY_CORE_MODULE) == "False"


def test_the_first_paint_imports_qt_and_the_standard_library_only(tmp_path: Path) -> None:
    assert run(BEFORE_THE_FIRST_PAINT, str(tmp_path / "s.ini")) == "[]"
