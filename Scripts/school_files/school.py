"""The sandbox's school: starting the sandbox, and reading and adding users with its admin API."""

import json
import os
import subprocess
import time
import urllib.error
import urllib.request
from concurrent.futures import ThreadPoolExecutor

DIGITS = "一二三四五六七八九十"
SURNAMES = "赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许"
GIVEN_NAMES = ["一诺", "子涵", "浩然", "雨桐", "思远", "梓萱", "明哲", "若溪", "嘉懿", "予安"]

# The first of the users with numeric ids.
FIRST_NUMBER = 20_260_001


def start_sandbox(program, directory):
    """Starts a sandbox; returns its process and the environment variables to call it."""
    os.makedirs(directory, exist_ok=True)
    credentials = os.path.join(directory, "credentials")
    with open(os.path.join(directory, "log"), "wb") as log:
        process = subprocess.Popen(
            [program, "sandbox", "--write-credentials", credentials, "--port", "0", "--admin-port", "0", "--quiet"],
            stdout=log, stderr=log, env=dict(os.environ, SWIFT_BACKTRACE="enable=no"),
        )
    for _ in range(600):
        if process.poll() is not None:
            with open(os.path.join(directory, "log"), encoding="utf-8", errors="replace") as log:
                raise SystemExit("school-files: the sandbox did not start:\n" + log.read())
        # The environment file is written last.
        if os.path.exists(os.path.join(credentials, "wechatpay.env")):
            break
        time.sleep(0.1)
    else:
        process.kill()
        raise SystemExit("school-files: the sandbox did not start within a minute")
    with open(os.path.join(credentials, "wechatpay.json"), encoding="utf-8") as file:
        settings = json.load(file)["wechatpay"]
    return process, {f"WECHATPAY_{name.upper()}": value for name, value in settings.items()}


class School:
    """The first organization of a sandbox, and its users by id, as the platform has them."""

    def __init__(self, admin_url, organization=None):
        self.admin_url = admin_url
        self.id = organization or self.admin("GET", "/organizations")["organizations"][0]["organization_id"]
        self.reload()
        pupils = [user for user in self.users.values() if user.get("user_type") == "STUDENT"]
        # In the order of their ids: pupils that may pay, and staff.
        self.pupils = [user for user in pupils if user.get("status") == "NORMAL" and user.get("class_name")]
        self.staff = [user for user in self.users.values() if user.get("user_type") == "STUFF"]
        if len(self.pupils) < 12 or len(self.staff) < 3:
            raise SystemExit(f"school-files: the school {self.id} has too few users for the files")

    def admin(self, method, path, value=None):
        """Calls the admin API."""
        request = urllib.request.Request(
            self.admin_url + path, method=method, headers={"Content-Type": "application/json"},
            data=None if value is None else json.dumps(value).encode(),
        )
        try:
            with urllib.request.urlopen(request, timeout=60) as response:
                text = response.read()
        except urllib.error.HTTPError as error:
            raise SystemExit(f"school-files: {method} {path}: status {error.code}: {error.read()[:300]!r}") from error
        return json.loads(text) if text else None

    def reload(self):
        """Reads all users again."""
        users = self.admin("GET", f"/organizations/{self.id}/users")["users"]
        self.users = {user["out_user_id"]: user for user in sorted(users, key=lambda user: user["out_user_id"])}

    def add_numbered(self, count):
        """Adds pupils with numeric ids, in thirty classes such as 高中二年三班; returns them in order."""
        def add(index):
            self.admin("POST", f"/organizations/{self.id}/users", numbered_pupil(index))

        with ThreadPoolExecutor(8) as pool:
            list(pool.map(add, range(count)))
        self.reload()
        return [self.users[str(FIRST_NUMBER + index)] for index in range(count)]


def grade_and_class(index):
    """The two columns of a school's workbook whose combination is a class name of the platform."""
    return f"高中{DIGITS[index % 3]}年", f"{DIGITS[index // 3 % 10]}班"


def numbered_pupil(index):
    """An invented pupil, as the admin API takes it."""
    return {
        "out_user_id": str(FIRST_NUMBER + index), "user_name": SURNAMES[index % 20] + GIVEN_NAMES[index // 20 % 10],
        "user_type": "STUDENT", "class_name": "".join(grade_and_class(index)), "phone": f"136{index:08}",
    }
