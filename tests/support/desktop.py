"""Drives a real GTK 4 program as a person with a screen reader and a keyboard would: through its accessibility tree,
with true key presses, and by looking at the screen. Runs inside tests/support/run-desktop.

    with Program(["_build/bin/assay-desktop", "models.json"]) as program:
        slider = program.find("slider", "Approve bound of accuracy")
        slider.set_value(0.75)
        program.wait(lambda: program.find("label", "Approved 3"))
        program.keys("ctrl+f")
        program.screenshot("window.png")

Whoever waits, waits for something: every wait has an end, and says what it did not see.
"""

import contextlib
import os
import re
import signal
import struct
import subprocess
import sys
import time
import zlib

SKIPPED = 77

try:
    import gi
    gi.require_version("Atspi", "2.0")
    from gi.repository import Atspi, GLib
except (ImportError, ValueError) as lacking:
    print(f"skipped: the accessibility tree cannot be read here: {lacking}", file=sys.stderr)
    sys.exit(SKIPPED)

if "ASSAY_SCREEN_FILE" not in os.environ:
    print("skipped: not inside tests/support/run-desktop", file=sys.stderr)
    sys.exit(SKIPPED)

TIMEOUT = float(os.environ.get("ASSAY_TIMEOUT", "20"))


class NotSeen(AssertionError):
    """What was waited for did not come."""


def wait(condition, what="the condition", timeout=None):
    """Calls condition until it gives something true, and gives that back."""
    end = time.monotonic() + (TIMEOUT if timeout is None else timeout)
    while True:
        try:
            value = condition()
        except (GLib.Error, NotSeen):
            # A node may be gone between being found and being read.
            value = None
        if value:
            return value
        if time.monotonic() > end:
            raise NotSeen(f"did not see {what}")
        time.sleep(0.02)


def _matches(wanted, text):
    if isinstance(wanted, re.Pattern):
        return wanted.search(text or "") is not None
    return wanted == text


class Node:
    """One object of the accessibility tree. Nothing is remembered: each question is asked anew."""

    def __init__(self, accessible, program):
        self._accessible = accessible
        self.program = program

    def __repr__(self):
        return f"<{self.role} “{self.name}”>"

    @property
    def role(self):
        return self._accessible.get_role_name()

    @property
    def name(self):
        return self._accessible.get_name() or ""

    @property
    def description(self):
        return self._accessible.get_description() or ""

    @property
    def children(self):
        for index in range(self._accessible.get_child_count()):
            child = self._accessible.get_child_at_index(index)
            if child is not None:
                yield Node(child, self.program)

    @property
    def parent(self):
        parent = self._accessible.get_parent()
        return None if parent is None else Node(parent, self.program)

    def has_state(self, state):
        """state: "focused", "checked", "pressed", "sensitive", "selected", …"""
        states = self._accessible.get_state_set()
        return states.contains(getattr(Atspi.StateType, state.upper()))

    @property
    def showing(self):
        """Whether it has a place in its window. GTK 4.8 sets no state for it; the page of a stack that was on top once
        keeps its place when another comes up, so look at the page, not below it."""
        component = self._accessible.get_component_iface()
        if component is None:
            return True
        box = component.get_extents(Atspi.CoordType.WINDOW)
        return box.width > 0 and box.height > 0

    @property
    def text(self):
        """What it says: its text where it has one, else its name."""
        text = self._accessible.get_text_iface()
        if text is not None:
            return text.get_text(0, text.get_character_count())
        return self.name

    @property
    def value(self):
        return self._accessible.get_value_iface().get_current_value()

    @property
    def value_range(self):
        value = self._accessible.get_value_iface()
        return value.get_minimum_value(), value.get_maximum_value()

    def set_value(self, value):
        iface = self._accessible.get_value_iface()
        if iface is None:
            raise NotSeen(f"{self!r} has no value")
        iface.set_current_value(value)

    def set_text(self, text):
        iface = self._accessible.get_editable_text_iface()
        if iface is None:
            raise NotSeen(f"{self!r} cannot be written into")
        iface.set_text_contents(text)

    @property
    def actions(self):
        action = self._accessible.get_action_iface()
        return [] if action is None else [action.get_action_name(i) for i in range(action.get_n_actions())]

    def act(self, name=None):
        """Does the named action, or what a click would do. GTK 4.8 gives a check button no action: it is clicked."""
        names = self.actions
        if name is None and not names:
            self.click()
            return
        if name is None:
            name = next((usual for usual in ("click", "activate", "toggle") if usual in names), names[0])
        if name not in names:
            raise NotSeen(f"{self!r} does not offer “{name}”, but {names}")
        self._accessible.get_action_iface().do_action(names.index(name))

    def focus(self):
        component = self._accessible.get_component_iface()
        if component is None or not component.grab_focus():
            raise NotSeen(f"{self!r} takes no focus")

    @property
    def extents(self):
        """x, y, width, height within its window, in pixels."""
        box = self._accessible.get_component_iface().get_extents(Atspi.CoordType.WINDOW)
        return box.x, box.y, box.width, box.height

    def click(self, button=1, count=1):
        """A true click of the mouse into its middle; for what has no action."""
        x, y, width, height = self.extents
        self.program.click_at(x + width // 2, y + height // 2, button, count)

    def walk(self, max_depth=60):
        """Itself and everything below, in reading order."""
        yield self
        if max_depth > 0:
            for child in self.children:
                yield from child.walk(max_depth - 1)

    def find_all(self, role=None, name=None, text=None, showing=True, where=None):
        """All nodes of this role whose name (and text) is this or matches this pattern."""
        found = []
        for node in self.walk():
            try:
                # Each question goes over the bus, so the one that rules out most comes first.
                if ((role is None or node.role == role) and (name is None or _matches(name, node.name))
                        and (text is None or _matches(text, node.text))
                        and (where is None or where(node)) and (not showing or node.showing)):
                    found.append(node)
            except GLib.Error:
                continue
        return found

    def find(self, role=None, name=None, text=None, showing=True, where=None, timeout=None):
        """The first of them; waits for it."""
        what = f"{role or 'anything'} {'' if name is None else name!r} {'' if text is None else text!r}".rstrip()
        try:
            return wait(lambda: next(iter(self.find_all(role, name, text, showing, where)), None), what, timeout)
        except NotSeen as error:
            raise NotSeen(f"{error} in\n{self.tree()}") from None

    def has(self, role=None, name=None, text=None):
        return bool(self.find_all(role, name, text))

    def tree(self, max_lines=400):
        """The tree as text, for messages and for looking at."""
        lines = []

        def add(node, depth):
            if len(lines) >= max_lines:
                return
            try:
                text = node.text
                said = f" text “{text}”" if text and text != node.name else ""
                lines.append(f"{'  ' * depth}{node.role} “{node.name}”{said}{'' if node.showing else ' (hidden)'}")
                for child in node.children:
                    add(child, depth + 1)
            except GLib.Error as error:
                lines.append(f"{'  ' * depth}? {error.message}")

        add(self, 0)
        return "\n".join(lines)


class Program(Node):
    """A running program and the root of its accessibility tree."""

    def __init__(self, command, environment=None, timeout=None):
        self._command = [str(word) for word in command]
        self._environment = dict(os.environ, **(environment or {}))
        self._timeout = timeout
        self._log = None
        self.process = None
        super().__init__(None, self)

    def __enter__(self):
        self._log = open(os.path.join(os.environ["HOME"], f"program-{os.getpid()}-{id(self)}.log"), "w+b")
        self.process = subprocess.Popen(self._command, env=self._environment, stdin=subprocess.DEVNULL,
                                        stdout=self._log, stderr=subprocess.STDOUT)
        try:
            self._accessible = wait(self._find_application, f"{self._command[0]} in the accessibility tree", self._timeout)
            self._accessible.set_cache_mask(Atspi.Cache.NONE)
            wait(lambda: self._accessible.get_child_count() > 0, "a window", self._timeout)
        except BaseException:
            self.stop()
            raise
        return self

    def __exit__(self, kind, error, trace):
        said = self.stop()
        if kind is not None and said:
            print(f"--- {self._command[0]} said:\n{said}", file=sys.stderr)

    def _find_application(self):
        if self.process.poll() is not None:
            raise RuntimeError(f"{self._command[0]} ended with {self.process.returncode}:\n{self.said()}")
        desktop = Atspi.get_desktop(0)
        desktop.clear_cache()
        for index in range(desktop.get_child_count()):
            child = desktop.get_child_at_index(index)
            if child is not None and child.get_process_id() == self.process.pid:
                return child
        return None

    def said(self):
        """What the program wrote to stdout and stderr so far."""
        with open(self._log.name, "rb") as log:
            return log.read().decode(errors="replace")

    def stop(self):
        """Ends the program if it still runs; gives back what it wrote."""
        if self.process is not None and self.process.poll() is None:
            self.process.send_signal(signal.SIGTERM)
            try:
                self.process.wait(5)
            except subprocess.TimeoutExpired:
                self.process.kill()
                self.process.wait()
        if self._log is None:
            return ""
        said = self.said()
        self._log.close()
        return said

    @property
    def complaints(self):
        """Lines in which GLib or GTK complained."""
        return [line for line in self.said().splitlines()
                if re.search(r"(-CRITICAL|-WARNING|-ERROR|Sanitizer)", line)]

    def wait(self, condition, what="the condition", timeout=None):
        return wait(condition, what, timeout)

    def wait_for_exit(self, timeout=None):
        """The exit status; negative for a signal."""
        wait(lambda: self.process.poll() is not None, "the end of the program", timeout)
        return self.process.returncode

    # --- keys, mouse and screen ---------------------------------------------------------------------------------

    def windows(self):
        """The X windows that can be seen, as (id, x, y, width, height), largest first."""
        found = subprocess.run(["xdotool", "search", "--onlyvisible", "--pid", str(self.process.pid)],
                               capture_output=True, text=True, check=False).stdout.split()
        boxes = []
        for window in found:
            told = subprocess.run(["xdotool", "getwindowgeometry", "--shell", window],
                                  capture_output=True, text=True, check=False).stdout
            fields = dict(re.findall(r"^(\w+)=(-?\d+)$", told, re.MULTILINE))
            if {"X", "Y", "WIDTH", "HEIGHT"} <= set(fields):
                boxes.append((window, int(fields["X"]), int(fields["Y"]), int(fields["WIDTH"]), int(fields["HEIGHT"])))
        return sorted(boxes, key=lambda box: -box[3] * box[4])

    def window(self):
        return wait(self.windows, "a window on the screen")[0]

    def dialog(self):
        """The window that was opened last, while there is more than one."""
        return wait(lambda: len(self.windows()) > 1 and max(self.windows(), key=lambda box: int(box[0])), "a dialog")

    def activate(self, window=None):
        """Gives the window (the largest, or the one named) the keyboard: without a window manager nobody else does."""
        window = window or self.window()[0]

        def focused():
            subprocess.run(["xdotool", "windowfocus", window], capture_output=True, check=False)
            now = subprocess.run(["xdotool", "getwindowfocus", "-f"], capture_output=True, text=True, check=False)
            return now.stdout.strip() == window

        wait(focused, "the keyboard in the window")

    def keys(self, *keys, window=None):
        """Presses keys as xdotool names them: "ctrl+f", "Return", "Tab"."""
        self.activate(window)
        for key in keys:
            subprocess.run(["xdotool", "key", "--clearmodifiers", key], check=True, capture_output=True)
            time.sleep(0.03)

    def type(self, text, window=None):
        self.activate(window)
        subprocess.run(["xdotool", "type", "--clearmodifiers", "--delay", "8", text], check=True, capture_output=True)

    def click_at(self, x, y, button=1, count=1):
        """Clicks at a place of the window."""
        _window, left, top, _width, _height = self.window()
        subprocess.run(["xdotool", "mousemove", str(left + int(x)), str(top + int(y)),
                        "click", "--repeat", str(count), "--delay", "60", str(button)], check=True, capture_output=True)

    def drag(self, start, end, steps=20):
        """Presses at start, moves to end in steps, lets go; places within the window."""
        _window, left, top, _width, _height = self.window()
        x, y = start
        subprocess.run(["xdotool", "mousemove", str(left + int(x)), str(top + int(y)), "mousedown", "1"], check=True)
        for step in range(1, steps + 1):
            at_x = left + x + (end[0] - x) * step / steps
            at_y = top + y + (end[1] - y) * step / steps
            subprocess.run(["xdotool", "mousemove", str(int(at_x)), str(int(at_y))], check=True)
            time.sleep(0.016)
        subprocess.run(["xdotool", "mouseup", "1"], check=True)

    def box(self, window):
        """x, y, width, height of a window on the screen."""
        return next(box for box in self.windows() if box[0] == window)[1:]

    def resize(self, width, height, window=None):
        window = window or self.window()[0]

        def resized():
            # Panes that fold make room only after the first time that they were asked.
            subprocess.run(["xdotool", "windowsize", window, str(width), str(height)], check=True, capture_output=True)
            time.sleep(0.1)
            return self.box(window)[2:] == (width, height)

        # A window may refuse to be as small as that; then it stays at its own least size.
        with contextlib.suppress(NotSeen):
            wait(resized, "the new size", 3)

    def settle(self, quiet=0.3, timeout=None):
        """Waits until the picture has not changed for a while."""
        state = {"picture": None, "since": time.monotonic()}

        def still():
            picture = zlib.crc32(_read_screen()[3])
            if picture != state["picture"]:
                state["picture"], state["since"] = picture, time.monotonic()
            return time.monotonic() - state["since"] >= quiet

        wait(still, "a picture that stands still", timeout)

    def screenshot(self, path, whole_screen=False, window=None):
        """Writes what the window (the largest, or the one named) or the screen shows as PNG."""
        self.settle()
        width, height, stride, pixels = _read_screen()
        left, top, right, bottom = 0, 0, width, height
        if not whole_screen:
            x, y, w, h = self.box(window or self.window()[0])
            left, top, right, bottom = max(x, 0), max(y, 0), min(x + w, width), min(y + h, height)
        write_png(path, _rows(pixels, stride, left, top, right, bottom), right - left)

    def pixel(self, x, y):
        """(red, green, blue) at a place of the window."""
        width, height, stride, pixels = _read_screen()
        _window, left, top, _w, _h = self.window()
        at = min(max(top + y, 0), height - 1) * stride + min(max(left + x, 0), width - 1) * 4
        return pixels[at + 2], pixels[at + 1], pixels[at]


@contextlib.contextmanager
def letters_of_twice_the_size():
    """Programs started within see the desktop as one that a person set to 200 % text."""
    def ask(*command):
        subprocess.run(["xprop", "-root", *command], check=True)

    ask("-f", "RESOURCE_MANAGER", "8s", "-set", "RESOURCE_MANAGER", "Xft.dpi:\t192\n")
    try:
        yield
    finally:
        ask("-remove", "RESOURCE_MANAGER")


# --- the screen of Xvfb, an XWD file that the server keeps up to date ---------------------------------------------

def _read_screen():
    with open(os.environ["ASSAY_SCREEN_FILE"], "rb") as screen:
        contents = screen.read()
    header = struct.unpack(">25I", contents[:100])
    header_size, width, height, bits, stride, n_colors = header[0], header[4], header[5], header[11], header[12], header[19]
    if bits != 32:
        raise RuntimeError(f"the screen has {bits} bits a pixel, not 32")
    start = header_size + n_colors * 12
    return width, height, stride, contents[start:start + stride * height]


def _rows(pixels, stride, left, top, right, bottom):
    for y in range(top, bottom):
        line = pixels[y * stride + left * 4:y * stride + right * 4]
        row = bytearray(len(line) // 4 * 3)
        row[0::3], row[1::3], row[2::3] = line[2::4], line[1::4], line[0::4]
        yield bytes(row)


def write_png(path, rows, width):
    def chunk(kind, body):
        return struct.pack(">I", len(body)) + kind + body + struct.pack(">I", zlib.crc32(kind + body))

    lines = [b"\0" + row for row in rows]
    header = struct.pack(">IIBBBBB", width, len(lines), 8, 2, 0, 0, 0)
    with open(path, "wb") as file:
        file.write(b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header)
                   + chunk(b"IDAT", zlib.compress(b"".join(lines), 9)) + chunk(b"IEND", b""))
