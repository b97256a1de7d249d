"""Runs the real AWS CLI again and again without loading it again and again.

Reads one JSON object per line from standard input: `args`, `env` (the whole environment), `cwd`, `out` and `err` (paths).
Each becomes a forked copy of this process that runs the CLI. Answers one line per run: its exit code.
"""
import json
import os
import sys

import awscli.clidriver
import awscli.customizations.paginate
import botocore.session

# What the CLI would load anyway is loaded before the first fork; as `botocore`, since `awscli.botocore` would be a copy.
import botocore.credentials
import botocore.httpsession
import botocore.loaders
import botocore.retries.standard
import botocore.tokens
import awscli.formatter
import awscli.handlers


def remembering(read):
    """The same, reading each thing once: the CLI's models do not change."""
    known = {}

    def once(self, *args, **named):
        key = (*args, *named.values())
        if key not in known:
            known[key] = read(self, *args, **named)
        return known[key]

    return once


for owner, name in (
    (botocore.loaders.JSONFileLoader, "load_file"),
    (botocore.loaders.Loader, "list_available_services"),
    (botocore.loaders.Loader, "list_api_versions"),
):
    setattr(owner, name, remembering(getattr(owner, name)))

try:
    _driver = awscli.clidriver.create_clidriver(["--version"])
    _driver._get_command_table()["ssm"]._get_command_table()
    for _service in ("ssm", "sts", "sso", "sso-oidc"):
        _driver.session.create_client(_service, region_name="us-east-1", aws_access_key_id="x", aws_secret_access_key="x")
except Exception:
    pass


# With the CLI's own data, which it adds to the variable as it is loaded.
DATA_PATH = os.environ["AWS_DATA_PATH"]


def run(job):
    child = os.fork()
    if child == 0:
        for path, number in ((job["out"], 1), (job["err"], 2)):
            opened = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC)
            os.dup2(opened, number)
        os.dup2(os.open(os.devnull, os.O_RDONLY), 0)
        os.environ.clear()
        os.environ.update(job["env"], AWS_DATA_PATH=DATA_PATH)
        import time

        time.tzset()
        os.chdir(job["cwd"])
        sys.argv = ["aws", *job["args"]]
        code = 255
        try:
            code = awscli.clidriver.main()
            sys.stdout.flush()
        except SystemExit as stopped:
            code = stopped.code or 0
        except BaseException as thrown:
            sys.stderr.write(f"crashed: {thrown!r}\n")
        try:
            sys.stdout.flush()
            sys.stderr.flush()
        except BaseException:
            code = 120
        os._exit(code or 0)
    return os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])


for line in sys.stdin:
    print(run(json.loads(line)), flush=True)
