"""What a shell offers for a line, compared with what it should offer; run in a folder with config.toml and reports/old.sarif."""
import json, os, pty, re, select, subprocess, sys, time

CASES = [
    ("runnercfg gen", {"generate"}),
    ("runnercfg generate ", {"config", "values", "secret", "env", "register"}),
    ("runnercfg help generate s", {"secret"}),
    ("runnercfg generate secret a", {"azure"}),
    ("runnercfg generate config --preset instance", {"instance-aws"}),
    ("runnercfg generate secret --format ex", {"external-secret"}),
    ("runnercfg generate secret --rem", {"--remote"}),
    ("runnercfg upgrade --pl", {"--plan"}),
    ("runnercfg convert --to kub", {"kubernetes"}),
    ("runnercfg lint --prof", {"--profile"}),
    ("runnercfg lint --profile ", {"security", "strict"}),
    ("runnercfg lint --format sa", {"sarif"}),
    ("runnercfg lint --fail-on=w", {"--fail-on=warning"}),
    ("runnercfg lint --chart-version 0.9", {"0.91.0", "0.90.0", "0.9.0"}),
    ("runnercfg lint --select cache,scheme-in", {"cache,scheme-in-server-address"}),
    ("runnercfg explain runners.cache.s3.Ins", {"runners.cache.s3.Insecure"}),
    ("runnercfg schema s", {"settings"}),
    ("runnercfg lint conf", {"config.toml"}),
    ("runnercfg lint --format sarif=rep", {"sarif=reports/"}),
    ("runnercfg completions po", {"powershell"}),
    (r"runnercfg lint it\'s", {"it's mine.toml"}),
    ("runnercfg lint z:", {"z:b.toml"}),
]


def bash(line):
    script = """
source <(runnercfg completions bash)
COMP_LINE=$1 COMP_POINT=${#1}
_runnercfg runnercfg
printf '%s\\n' "${COMPREPLY[@]}"
"""
    found = subprocess.run(["bash", "-c", script, "bash", line], capture_output=True, text=True).stdout.split("\n")
    head = re.search(r"(\S*[=:])\S*$", line)
    # Bash offers what follows the last `=` or `:`, and marks folders when it shows them.
    return {(head.group(1) if head else "") + word + ("/" if os.path.isdir(word) else "") for word in found if word}


def fish(line):
    script = "runnercfg completions fish | source; complete -C %s" % json.dumps(line)
    found = subprocess.run(["fish", "--no-config", "-c", script], capture_output=True, text=True, env={**os.environ, "HOME": os.getcwd()}).stdout
    return {row.split("\t")[0] for row in found.split("\n") if row}


def zsh(line):
    """Types the line and asks for the list of candidates, in a terminal of its own."""
    script = """
autoload -Uz compinit; compinit -u -D
source <(runnercfg completions zsh)
PS1='' LISTMAX=10000
setopt no_beep
# Candidates are written down where the list would be shown.
compadd() { builtin compadd "$@"; builtin compadd -O offered "$@" 2>/dev/null; print -rl -- $offered >> offered.txt }
bindkey '^I' complete-word
print READY
"""
    open("rc.zsh", "w").write(script)
    if os.path.exists("offered.txt"):
        os.remove("offered.txt")
    pid, terminal = pty.fork()
    if pid == 0:
        os.environ["TERM"] = "dumb"
        os.execvp("zsh", ["zsh", "-f", "-i"])

    def read(until, limit):
        text = b""
        end = time.time() + limit
        while time.time() < end and until not in text:
            if select.select([terminal], [], [], 0.1)[0]:
                try:
                    text += os.read(terminal, 65536)
                except OSError:
                    break
        return text

    os.write(terminal, b"source ./rc.zsh\n")
    read(b"READY", 20)
    time.sleep(0.2)
    os.write(terminal, line.encode() + b"\t")
    end = time.time() + 10
    while time.time() < end and not os.path.exists("offered.txt"):
        time.sleep(0.05)
    time.sleep(0.7)
    os.write(terminal, b"\x03exit\n")
    os.close(terminal)
    os.waitpid(pid, 0)
    offered = open("offered.txt").read().split("\n") if os.path.exists("offered.txt") else []
    for name in ("offered.txt", "rc.zsh"):
        if os.path.exists(name):
            os.remove(name)
    head = re.search(r"(\S*=)\S*$", line)
    found = set()
    for word in filter(None, offered):
        # Once as it is, once as it will be written.
        word = re.sub(r"\\(.)", r"\1", word)
        if os.path.isdir(word):
            word += "/"
        found.add(head.group(1) + word if head and not word.startswith("--") else word)
    return found


def pwsh(line):
    script = "runnercfg completions powershell | Out-String | Invoke-Expression; (TabExpansion2 %s %d).CompletionMatches | ForEach-Object CompletionText" % (
        json.dumps(line), len(line))
    return set(filter(None, subprocess.run(["pwsh", "-NoProfile", "-c", script], capture_output=True, text=True).stdout.split("\n")))


def nu(line):
    script = subprocess.run(["runnercfg", "completions", "nushell"], capture_output=True, text=True).stdout
    script += "\nnu-complete runnercfg %s | get value | str join (char newline)" % json.dumps(line)
    return set(filter(None, subprocess.run(["nu", "-n", "-c", script], capture_output=True, text=True).stdout.split("\n")))


shell = sys.argv[1]
offer = globals()[shell]
wrong = 0
for line, wanted in CASES:
    found = offer(line)
    if found != wanted:
        wrong += 1
        print(f"  {shell}: {line!r} offers {sorted(found)[:12]}, not {sorted(wanted)}")
print(f"  {shell}: {len(CASES) - wrong} of {len(CASES)} lines completed right")
sys.exit(1 if wrong else 0)
