"""Makes up config.toml files of any size."""
import random

LETTERS = "abcdefghijkmnpqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789"


def secret(length, number):
    """Looks like a credential of a real file, and is another one for every number."""
    return "".join(random.Random(number).choices(LETTERS, k=length))


def clean_runner(number):
    """A runner in which there is nothing to find."""
    return f"""
[[runners]]
  name = "shell-{number}"
  url = "https://gitlab.acme.dev/"
  token = "glrt-{secret(20, number)}"
  executor = "shell"
  shell = "bash"
  limit = 1
  output_limit = 8192
  request_concurrency = 1
  builds_dir = "/srv/builds/{number}"
  cache_dir = "/srv/cache/{number}"
"""


def mistaken_runner(number):
    """The same with a misspelt key, a key that nobody knows, and one more credential that reports must not show."""
    return (
        clean_runner(number).replace("output_limit", "output_limmit")
        + f"""  colour = "green"
  environment = ["DEPLOY_PASSWORD={secret(24, -number)}"]
""")


def config(runner, count):
    return f"concurrent = {count}\n" + "".join(map(runner, range(1, count + 1)))


def folder_of_configs(folder, count):
    """Small files, each in a folder of its own, as in a repository of many machines."""
    for number in range(1, count + 1):
        place = folder / f"region-{number % 50}" / f"host-{number}"
        place.mkdir(parents=True)
        (place / "config.toml").write_text("concurrent = 1\n" + clean_runner(number))
    return folder
