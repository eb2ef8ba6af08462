"""A client that openapi-python-client generates from the document of `wechatpay api openapi`, against the sandbox.

Interop/openapi.py DIRECTORY   writes the document and the client to this directory

The client is used as generated. What the document cannot express is in two small parts: Signature, which httpx calls for
each request and response, and Sealing, which finds the encrypted fields by x-wechatpay-encrypted.
"""

import base64
import importlib
import json
import os
import pathlib
import secrets
import subprocess
import sys
import time

import httpx
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding
from support import admin, check, finish, read

PRODUCT = "刷脸支付"


class Signature(httpx.Auth):
    """Signs requests and verifies responses, as the document describes them in its security scheme."""

    requires_request_body = True
    requires_response_body = True

    def __init__(self, private_key, platform_key):
        self.private_key = private_key
        self.platform_key = platform_key

    def auth_flow(self, request):
        timestamp, nonce = str(int(time.time())), secrets.token_hex(16)
        lines = [request.method, request.url.raw_path.decode(), timestamp, nonce]
        message = "".join(f"{line}\n" for line in lines).encode() + request.content + b"\n"
        signature = self.private_key.sign(message, padding.PKCS1v15(), hashes.SHA256())
        fields = {
            "mchid": os.environ["WECHATPAY_MCHID"],
            "nonce_str": nonce,
            "timestamp": timestamp,
            "serial_no": os.environ["WECHATPAY_SERIAL"],
            "signature": base64.b64encode(signature).decode(),
        }
        request.headers["Authorization"] = "WECHATPAY2-SHA256-RSA2048 " + ",".join(
            f'{name}="{value}"' for name, value in fields.items()
        )
        response = yield request
        self.verify(response)

    def verify(self, response):
        header = response.headers
        if header.get("Wechatpay-Serial") != os.environ["WECHATPAY_PLATFORM_KEY_ID"]:
            raise InvalidSignature("the response is signed with another key, or not at all")
        message = f"{header['Wechatpay-Timestamp']}\n{header['Wechatpay-Nonce']}\n".encode() + response.content + b"\n"
        try:
            signature = base64.b64decode(header["Wechatpay-Signature"], validate=True)
        except ValueError as error:
            raise InvalidSignature("the signature is not Base64") from error
        self.platform_key.verify(signature, message, padding.PKCS1v15(), hashes.SHA256())


class Sealing:
    """Encrypts the fields of a body that the document marks."""

    def __init__(self, document, platform_key):
        self.schemas = document["components"]["schemas"]
        self.platform_key = platform_key

    def marked(self, schema):
        properties = self.schemas[schema]["properties"]
        return {name for name, found in properties.items() if found.get("x-wechatpay-encrypted")}

    def seal(self, schema, values):
        oaep = padding.OAEP(mgf=padding.MGF1(hashes.SHA1()), algorithm=hashes.SHA1(), label=None)
        marked = self.marked(schema)
        return {
            name: base64.b64encode(self.platform_key.encrypt(value.encode(), oaep)).decode()
            if name in marked
            else value
            for name, value in values.items()
        }


def write_document(path):
    """Lets the program write the document of the product."""
    command = [os.environ["WECHATPAY_PROGRAM"], "api", "openapi", "--product", PRODUCT, "--out", str(path)]
    subprocess.run(command, check=True)
    return json.loads(path.read_text(encoding="utf-8"))


def generate(document, directory):
    """Generates the package wechatpay_client, and returns what the generator printed."""
    configuration = directory / "generator.json"
    # Its formatter is of no use here.
    configuration.write_text('{"post_hooks": []}', encoding="utf-8")
    found = subprocess.run(
        [sys.executable, "-m", "openapi_python_client", "generate", "--path", str(document), "--meta", "none"]
        + ["--config", str(configuration), "--output-path", str(directory / "wechatpay_client"), "--overwrite"],
        check=False,
        capture_output=True,
        text=True,
    )
    if found.returncode != 0:
        raise SystemExit(f"interop: FAILED: the client is generated: {found.stdout}{found.stderr}")
    return found.stdout + found.stderr


def named(operation_id):
    """The module of an operation: its words with underscores."""
    return "".join(f"_{letter.lower()}" if letter.isupper() else letter for letter in operation_id)


directory = pathlib.Path(sys.argv[1])
directory.mkdir(parents=True, exist_ok=True)
document = write_document(directory / "openapi.json")
output = generate(directory / "openapi.json", directory)
count = sum(1 for item in document["paths"].values() for method in item if not method.startswith("x-"))
functions = [file for file in directory.glob("wechatpay_client/api/*/*.py") if file.name != "__init__.py"]
check("every operation of the product is generated", len(functions) == count, output)
check("the generator has no warning", "WARNING" not in output.upper(), output)

sys.path.insert(0, str(directory))
api = importlib.import_module("wechatpay_client")
models = importlib.import_module("wechatpay_client.models")


def operation(operation_id):
    return importlib.import_module(f"wechatpay_client.api.{PRODUCT}.{named(operation_id)}")


platform_key = serialization.load_pem_public_key(read("WECHATPAY_PLATFORM_KEY").encode())
private_key = serialization.load_pem_private_key(read("WECHATPAY_PRIVATE_KEY").encode(), password=None)
client = api.Client(
    base_url=os.environ["WECHATPAY_BASE_URL"],
    timeout=httpx.Timeout(30),
    httpx_args={"auth": Signature(private_key, platform_key)},
)

place = "OfflinefacemchOrganizationsByOrganizationIdUsersOutUserIdByOutUserId"
query, update = operation(f"get{place}"), operation(f"patch{place}")
user = {"organization_id": "O1000001", "out_user_id": "S2026001", "client": client}

before = query.sync(**user)
check("GET returns the user, verified", before.out_user_id == "S2026001", before)

sealing = Sealing(document, platform_key)
schema = f"Patch{place}Request"
check(
    "the document marks the encrypted fields", sealing.marked(schema) == {"user_name", "phone"}, sealing.marked(schema)
)
values = {
    "user_name": "张三",
    "user_type": "STUDENT",
    "student_info": {"class_name": "高中二年一班"},
    "status": "NORMAL",
    "phone": "13800138000",
}
body = getattr(models, schema).from_dict(sealing.seal(schema, values))
serial = os.environ["WECHATPAY_PLATFORM_KEY_ID"]
response = update.sync_detailed(**user, body=body, wechatpay_serial=serial)
check("PATCH with two encrypted fields is a 204, verified", response.status_code == 204, response)

after = query.sync(**user)
check(
    "the user changed as sent",
    after.user_name == "张三" and after.student_info.class_name == "高中二年一班",
    after,
)

missing = query.sync_detailed(**{**user, "out_user_id": "nobody"})
check(
    "a user that is not there is a 404 with the error schema",
    missing.status_code == 404
    and isinstance(missing.parsed, models.Error)
    and missing.parsed.code == "RESOURCE_NOT_EXISTS",
    missing,
)

wrong = getattr(models, schema).from_dict(sealing.seal(schema, {"phone": "1"}))
response = update.sync_detailed(**user, body=wrong, wechatpay_serial=serial)
check("a wrong phone is a 400 with a detail", response.parsed.detail["field"] == "/phone", response)

for fault in ("bad_signature", "probe_signature", "no_signature"):
    admin("POST", "/faults", {"fault": fault})
    try:
        found = query.sync(**user)
    except InvalidSignature as error:
        check(f"a response with {fault} is rejected", True, error)
    else:
        check(f"a response with {fault} is rejected", False, found)
check("the next response is accepted", query.sync(**user).user_name == "张三")
finish()
