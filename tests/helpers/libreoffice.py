"""Opens Word files in LibreOffice. Usage: libreoffice.py FILE...

Prints a JSON array, an object for each file: its tracked changes, its comments, its text with all changes accepted, and with all rejected.
"""

import json
import os
import subprocess
import sys
import tempfile
import time

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


def hide_comments(context):
    """Comments in the margin are windows, which a LibreOffice without a screen cannot draw."""
    provider = context.ServiceManager.createInstanceWithContext("com.sun.star.configuration.ConfigurationProvider", context)
    path = (prop("nodepath", "/org.openoffice.Office.Writer/Content/Display"),)
    settings = provider.createInstanceWithArguments("com.sun.star.configuration.ConfigurationUpdateAccess", path)
    settings.setPropertyValue("Note", False)
    settings.commitChanges()


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


def look(context, desktop, path):
    document = load(desktop, path)
    changes = [[one.RedlineType, one.RedlineAuthor] for one in elements(document.Redlines)]
    fields = [field for field in elements(document.TextFields) if hasattr(field, "Content") and hasattr(field, "Author")]
    comments = [[field.Author, field.Content] for field in fields]
    document.close(True)
    return {
        "changes": changes,
        "comments": comments,
        "accepted": after(context, desktop, path, ".uno:AcceptAllTrackedChanges"),
        "rejected": after(context, desktop, path, ".uno:RejectAllTrackedChanges"),
    }


def main():
    pipe = f"debabel-{os.getpid()}"
    with tempfile.TemporaryDirectory() as profile:
        arguments = [f"--accept=pipe,name={pipe};urp;", f"-env:UserInstallation=file://{profile}"]
        office = subprocess.Popen(
            ["soffice", "--headless", "--norestore", "--nologo", "--nodefault", *arguments],
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        try:
            context = connect(pipe)
            desktop = context.ServiceManager.createInstanceWithContext("com.sun.star.frame.Desktop", context)
            hide_comments(context)
            print(json.dumps([look(context, desktop, path) for path in sys.argv[1:]]))
        finally:
            office.kill()
            office.wait()


main()
