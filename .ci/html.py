"""Opens HTML reports in Chromium, clicks their filters, and takes a picture. usage: html.py FOLDER PICTURE"""
import pathlib, shutil, sys

from playwright.sync_api import sync_playwright

folder, picture = pathlib.Path(sys.argv[1]), sys.argv[2]
with sync_playwright() as playwright:
    browser = playwright.chromium.launch(executable_path=shutil.which("chromium"), args=["--no-sandbox"])
    page = browser.new_page(viewport={"width": 1100, "height": 900})
    troubles = []
    page.on("pageerror", lambda error: troubles.append(str(error)))
    page.on("console", lambda message: troubles.append(message.text) if message.type == "error" else None)
    page.on("request", lambda request: troubles.append(request.url) if not request.url.startswith(("file:", "data:")) else None)

    page.goto((folder / "full.html").as_uri())
    shown = lambda: [article.get_attribute("data-severity") + " " + article.get_attribute("data-rule") + " " + article.get_attribute("data-file")
                     for article in page.query_selector_all("article") if article.is_visible()]
    everything = shown()
    assert len(everything) > 30, len(everything)
    page.screenshot(path=picture)

    page.click("input[name=severity][value=info]")
    without = shown()
    assert without and not [entry for entry in without if entry.startswith("info")], without
    page.click("input[name=severity][value=warning]")
    assert all(entry.startswith("error") for entry in shown()) and shown()
    page.click("input[name=severity][value=info]")
    page.click("input[name=severity][value=warning]")
    assert shown() == everything
    for name, index in (("rule", 1), ("file", 2)):
        value = everything[0].split(" ", 2)[index]
        page.select_option(f"select[name={name}]", value)
        assert shown() == [entry for entry in everything if entry.split(" ", 2)[index] == value], name
        page.select_option(f"select[name={name}]", "")
    assert page.input_value("#shown") if page.query_selector("input#shown") else page.inner_text("#shown") == f"{len(everything)} of {len(everything)} shown"

    for scheme in ("dark", "light"):
        page.emulate_media(color_scheme=scheme)
        dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
        assert (dark == "rgb(255, 255, 255)") == (scheme == "light"), dark
    page.emulate_media(media="print")
    assert not page.query_selector("form").is_visible()

    page.emulate_media(media="screen")
    page.goto((folder / "empty.html").as_uri())
    assert not page.query_selector("article")
    browser.close()
assert not troubles, troubles
print(f"  HTML: {len(everything)} findings, filtered by severity, rule and file; dark, light and print; nothing from the network")
