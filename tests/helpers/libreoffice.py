"""Opens Word files in LibreOffice. Usage: libreoffice.py FILE...

Prints a JSON array, an object for each file: its tracked changes, its comments, its text with all changes accepted, and with all rejected.
"""

import json
import os
import re
import signal
import subprocess
import sys
import tempfile
import time
import zipfile

import uno
from com.sun.star.beans import PropertyValue


def prop(name, value):
    made = PropertyValue()
    made.Name, made.Value = name, value
    return made


def connect(pipe):
    local = uno.getComponentContext()
    resolver = local.ServiceManager.createInstanceWithContext("com.sun.star.bridge.UnoUrlResolver", local)
    for _ in range(300):
        try:
            return resolver.resolve(f"uno:pipe,name={pipe};urp;StarOffice.ComponentContext")
        except Exception:
            time.sleep(0.2)
    raise SystemExit("LibreOffice did not answer")


def load(desktop, path):
    url = uno.systemPathToFileUrl(os.path.abspath(path))
    return desktop.loadComponentFromURL(url, "_blank", 0, (prop("Hidden", True),))


def elements(container):
    listed = container.createEnumeration()
    while listed.hasMoreElements():
        yield listed.nextElement()


def after(context, desktop, path, command):
    document = load(desktop, path)
    dispatcher = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.DispatchHelper", context)
    dispatcher.executeDispatch(document.CurrentController.Frame, command, "", 0, ())
    text = document.Text.String
    document.close(True)
    return text


def without_comments(path, folder):
    """A copy to look at: a LibreOffice without a screen cannot draw comments in the margin."""
    copy = os.path.join(folder, os.path.basename(path))
    with zipfile.ZipFile(path) as source, zipfile.ZipFile(copy, "w") as target:
        for name in source.namelist():
            content = source.read(name)
            if name == "word/document.xml":
                content = re.sub(rb"<w:r><w:commentReference [^>]*/></w:r>|<w:commentRange(?:Start|End) [^>]*/>", b"", content)
            target.writestr(name, content)
    return copy


def look(context, desktop, path, comments):
    document = load(desktop, path)
    changes = [[one.RedlineType, one.RedlineAuthor] for one in elements(document.Redlines)]
    document.close(True)
    return {
        "changes": changes,
        "comments": comments,
        "accepted": after(context, desktop, path, ".uno:AcceptAllTrackedChanges"),
        "rejected": after(context, desktop, path, ".uno:RejectAllTrackedChanges"),
    }


def comments_of(paths, folder, profile):
    command = ["soffice", "--headless", profile, "--convert-to", "fodt", "--outdir", folder, *paths]
    subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    for path in paths:
        name = os.path.splitext(os.path.basename(path))[0] + ".fodt"
        with open(os.path.join(folder, name), encoding="utf-8") as file:
            found = re.findall(r"<office:annotation .*?</office:annotation>", file.read(), re.DOTALL)
        yield [[re.search(r"<dc:creator>(.*?)</dc:creator>", one)[1], re.sub(r"<[^>]*>", " ", one)] for one in found]


def main():
    paths = sys.argv[1:]
    pipe = f"debabel-{os.getpid()}"
    with tempfile.TemporaryDirectory() as folder:
        profile = f"-env:UserInstallation=file://{folder}/profile"
        comments = list(comments_of(paths, folder, profile))
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "--nodefault", profile, f"--accept=pipe,name={pipe};urp;"],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        try:
            context = connect(pipe)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            copies = [without_comments(path, folder) for path in paths]
            print(json.dumps([look(context, desktop, *pair) for pair in zip(copies, comments)]))
        finally:
            os.killpg(office.pid, signal.SIGKILL)
            office.wait()


main()
