"""A button of the bar that shows an action and triggers it."""

from __future__ import annotations

from PySide6.QtCore import Qt
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QToolBar, QToolButton


class ActionButton(QToolButton):
    """Follows its action as the button that a tool bar makes for one does.

    WORKAROUND Qt 6.11: a button with a default action connects to it once more at each
    of its changes, so that a day's gestures made each slower than the one before.
    """

    def __init__(self, action: QAction, bar: QToolBar) -> None:
        super().__init__(bar, autoRaise=True)
        self._action = action
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setIconSize(bar.iconSize())
        self.setToolButtonStyle(bar.toolButtonStyle())
        bar.iconSizeChanged.connect(self.setIconSize)
        bar.toolButtonStyleChanged.connect(self.setToolButtonStyle)
        action.changed.connect(self._show)
        self.clicked.connect(lambda: action.trigger())
        self._show()

    def _show(self) -> None:
        action = self._action
        self.setIcon(action.icon())
        self.setText(action.iconText())
        self.setToolTip(action.toolTip())
        self.setEnabled(action.isEnabled())
        self.setCheckable(action.isCheckable())
        self.setChecked(action.isChecked())
