"""Every mistake in signing that the sandbox's doctor knows, made on purpose.

Builds a request for each mistake, signs it wrongly, sends it to a running sandbox, and compares the cause that the
response names. With --dump DIR it writes the requests as files instead, for `wechatpay doctor --request`.

A request's name is the causes that it should get, joined by "+"; after a "-" follows what tells it from others.

The environment names the sandbox: WECHATPAY_MCHID, WECHATPAY_SERIAL, WECHATPAY_PRIVATE_KEY (a path) and
WECHATPAY_BASE_URL. WECHATPAY_PLATFORM_KEY_ID, and WECHATPAY_OTHER_PRIVATE_KEY and WECHATPAY_OTHER_SERIAL of a second
registered merchant, are optional.
"""

import argparse
import base64
import hashlib
import http.client
import json
import os
import secrets
import sys
import time
import urllib.parse

from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import padding, rsa

API = "https://api.mch.weixin.qq.com"
MEMBERS = {"name": "张三", "url": "https://a.cn/b?c=1&d=2", "list": [1, 2]}


def compact(value, **options):
    return json.dumps(value, ensure_ascii=False, separators=(",", ":"), **options)


BODY = compact(MEMBERS)
PATH = "/v3/offlinefacemch/organizations/%E5%BC%A0%20%7Ea/users/out-user-id/x"
QUERY = "name=%E6%9D%8E+a&b=2&a=1"
META = compact({"filename": "a.jpg", "sha256": hashlib.sha256(b"file").hexdigest()})
UPLOAD = (
    f'--b\r\nContent-Disposition: form-data; name="meta"\r\nContent-Type: application/json\r\n\r\n{META}\r\n'
    '--b\r\nContent-Disposition: form-data; name="file"; filename="a.jpg"\r\nContent-Type: image/jpeg\r\n\r\nfile\r\n'
    "--b--\r\n"
)


class Sent:
    """A request, right until it is signed."""

    def __init__(self, environment):
        self.merchant = environment.merchant
        self.serial = environment.serial
        self.host = environment.host
        self.method = "PATCH"
        self.target = f"{PATH}?{QUERY}"
        self.body = BODY
        self.meta = None
        self.timestamp = str(int(time.time()))
        self.nonce = secrets.token_hex(16)
        self.headers = {"Content-Type": "application/json"}

    def message(self, **lines):
        def line(name):
            return lines.get(name, getattr(self, name))

        body = lines.get("body", self.body if self.meta is None else self.meta)
        return f"{line('method')}\n{line('target')}\n{line('timestamp')}\n{line('nonce')}\n{body}\n"

    def head(self, signature):
        yield "Host", self.host
        yield "Accept", "application/json"
        yield "User-Agent", "mistakes"
        yield "User-Agent", "swift-wechatpay-mistakes"
        yield "Authorization", (
            f'WECHATPAY2-SHA256-RSA2048 mchid="{self.merchant}",nonce_str="{self.nonce}",signature="{signature}",'
            f'timestamp="{self.timestamp}",serial_no="{self.serial}"'
        )
        yield from self.headers.items()
        if self.body:
            yield "Content-Length", str(len(self.body.encode()))


def get(sent):
    sent.method, sent.target, sent.body, sent.headers = "GET", "/v3/certificates", "", {}


def get_with_query(sent):
    get(sent)
    sent.target += "?b=2&a=1"


def upload(sent):
    sent.method, sent.target, sent.body, sent.meta = "POST", "/v3/merchant/media/upload", UPLOAD, META
    sent.headers = {"Content-Type": "multipart/form-data; boundary=b"}


def sends(**parts):
    """A setting: the request is sent with these parts."""

    def setting(sent):
        for name, value in parts.items():
            setattr(sent, name, value)

    return setting


def header(name, value):
    def setting(sent):
        sent.headers = {**sent.headers, name: value}

    return setting


def two_headers(sent):
    header("X-Timestamp", "1789999000")(sent)
    header("X-Nonce", "another")(sent)


def milliseconds(sent):
    sent.timestamp = str(int(time.time() * 1000))


def signs(**lines):
    """A message with these lines in place of the right ones."""
    return lambda sent: sent.message(**lines)


def body(text, **others):
    return lambda sent: sent.message(body=text, **others)


def target(make):
    return lambda sent: sent.message(target=make(sent))


def right(sent):
    return sent.message()


def digest(sent):
    return hashlib.sha256(sent.message().encode())


# A name, how the message is wrong, and how the request is set up before.
MESSAGES = [
    ("without_final_line_feed", lambda sent: sent.message()[:-1]),
    ("missing_body_line", lambda sent: sent.message()[:-1], get),
    ("missing_body_line+without_final_line_feed", lambda sent: sent.message()[:-2], get),
    ("empty_body+missing_body_line", lambda sent: sent.message(body="")[:-1]),
    ("extra_line_feed", lambda sent: sent.message() + "\n"),
    ("crlf", lambda sent: sent.message().replace("\n", "\r\n")),
    ("literal_backslash_n", lambda sent: sent.message().replace("\n", "\\n")),
    ("without_line_feeds", lambda sent: sent.message().replace("\n", "")),
    ("response_form", lambda sent: f"{sent.timestamp}\n{sent.nonce}\n{sent.body}\n"),
    ("nonce_before_timestamp", lambda sent: sent.message(timestamp=sent.nonce, nonce=sent.timestamp)),
    ("url_with_scheme-platform", target(lambda sent: API + sent.target)),
    ("url_with_scheme-host", target(lambda sent: f"http://{sent.host}{sent.target}")),
    ("url_with_scheme-https", target(lambda sent: f"https://{sent.host}{sent.target}")),
    ("url_with_host", target(lambda sent: sent.host + sent.target)),
    ("url_with_host-platform", target(lambda sent: "api.mch.weixin.qq.com" + sent.target)),
    ("decoded_path", signs(target=f"/v3/offlinefacemch/organizations/张 ~a/users/out-user-id/x?{QUERY}")),
    ("path_encoded_twice", signs(target=f"{PATH.replace('%', '%25')}?{QUERY}")),
    ("path_encoded_otherwise", signs(target=f"{urllib.parse.quote(urllib.parse.unquote(PATH))}?{QUERY}")),
    ("without_leading_slash", target(lambda sent: sent.target[1:])),
    ("trailing_slash", signs(target=f"{PATH}/?{QUERY}")),
    ("without_version", target(lambda sent: sent.target[3:])),
    ("without_query", signs(target=PATH)),
    ("with_question_mark", target(lambda sent: sent.target + "?"), get),
    ("decoded_query", signs(target=f"{PATH}?{urllib.parse.unquote_plus(QUERY)}")),
    ("query_encoded_twice", signs(target=f"{PATH}?{QUERY.replace('%', '%25')}")),
    ("query_encoded_otherwise", signs(target=f"{PATH}?{QUERY.replace('+', '%20')}")),
    ("query_in_another_order", signs(target=f"{PATH}?{'&'.join(sorted(QUERY.split('&')))}")),
    ("query_in_another_order-unsorted", signs(target=f"{PATH}?b=2&name=%E6%9D%8E+a&a=1")),
    ("method_in_small_letters", signs(method="patch")),
    ("other_method", signs(method="POST")),
    ("empty_body", body("")),
    ("body_not_sent", body("{}"), get),
    ("placeholder_body-undefined", body("undefined"), get),
    ("placeholder_body-none", body("None"), get),
    ("placeholder_body-object", body("[object Object]")),
    ("gbk_body", lambda sent: sent.message(body="")[:-1].encode() + BODY.encode("gbk") + b"\n"),
    ("query_as_body", body("b=2&a=1"), get_with_query),
    ("trimmed_body", body(BODY), sends(body=BODY + " ")),
    ("trimmed_body-newline", body(BODY), sends(body=BODY + "\n")),
    ("whole_upload", body(UPLOAD), upload),
    ("compact_body", body(BODY), sends(body=json.dumps(MEMBERS, ensure_ascii=False))),
    ("spaced_body", body(json.dumps(MEMBERS, ensure_ascii=False))),
    ("spaced_body-meta", body(json.dumps(json.loads(META))), upload),
    ("indented_body", body(json.dumps(MEMBERS, ensure_ascii=False, indent=4))),
    ("sorted_keys", body(compact(MEMBERS, sort_keys=True))),
    ("escaped_non_ascii", body(json.dumps(MEMBERS, separators=(",", ":")))),
    ("unescaped_non_ascii", body(BODY), sends(body=json.dumps(MEMBERS, separators=(",", ":")))),
    ("escaped_slashes", body(BODY.replace("/", "\\/"))),
    ("unescaped_slashes", body(BODY), sends(body=BODY.replace("/", "\\/"))),
    ("escaped_html", body(BODY.replace("&", "\\u0026"))),
    ("unescaped_html", body(BODY), sends(body=BODY.replace("&", "\\u0026"))),
    ("escaped_non_ascii+spaced_body", body(json.dumps(MEMBERS))),
    ("escaped_non_ascii+escaped_slashes", body(json.dumps(MEMBERS, separators=(",", ":")).replace("/", "\\/"))),
    ("signed_milliseconds", lambda sent: sent.message(timestamp=sent.timestamp + "000")),
    ("signed_milliseconds-exact", lambda sent: sent.message(timestamp=sent.timestamp + "987")),
    ("timestamp_in_milliseconds", right, milliseconds),
    ("timestamp_taken_twice", lambda sent: sent.message(timestamp=str(int(sent.timestamp) - 1))),
    ("timestamp_of_another_header", signs(timestamp="1789999000"), header("Wechatpay-Timestamp", "1789999000")),
    ("nonce_of_another_header-wechatpay", signs(nonce="another"), header("Wechatpay-Nonce", "another")),
    ("nonce_of_another_header-nonce", signs(nonce="another"), header("Nonce", "another")),
    ("nonce_of_another_header-x", signs(nonce="another"), header("X-Nonce", "another")),
    ("hex_digest", lambda sent: digest(sent).hexdigest()),
    ("hashed_twice", lambda sent: digest(sent).digest()),
    ("unknown_message", lambda sent: "something else"),
    ("method_in_small_letters+without_query", signs(method="patch", target=PATH)),
    ("crlf+without_final_line_feed", lambda sent: sent.message().replace("\n", "\r\n")[:-2]),
    ("nonce_of_another_header+timestamp_of_another_header", signs(timestamp="1789999000", nonce="another"), two_headers),
    ("empty_body+url_with_scheme", lambda sent: sent.message(target=API + sent.target, body="")),
]


def pkcs1(key, message, algorithm=None):
    return key.sign(message, padding.PKCS1v15(), algorithm or hashes.SHA256())


def pss(key, message, length):
    return key.sign(message, padding.PSS(padding.MGF1(hashes.SHA256()), length), hashes.SHA256())


def bare(key, message):
    """The padding of PKCS#1 v1.5 around a digest that does not say of which hash it is."""
    size = key.key_size // 8
    content = hashlib.sha256(message).digest()
    block = b"\x00\x01" + b"\xff" * (size - 3 - len(content)) + b"\x00" + content
    numbers = key.private_numbers()
    return pow(int.from_bytes(block, "big"), numbers.d, numbers.public_numbers.n).to_bytes(size, "big")


def text(signature):
    return base64.b64encode(signature).decode()


def written(write):
    return lambda key, message: write(pkcs1(key, message))


def made(make):
    return lambda key, message: text(make(key, message))


def with_spaces(signature):
    return text(signature).replace("+", " ")


def broken(signature):
    whole = text(signature)
    return " ".join(whole[start : start + 76] for start in range(0, len(whole), 76))


# A name, and how the right message is signed wrongly.
SIGNATURES = [
    ("signature_in_hex", written(lambda signature: signature.hex())),
    ("signature_in_base64url", written(lambda signature: base64.urlsafe_b64encode(signature).decode())),
    ("signature_percent_encoded", written(lambda signature: urllib.parse.quote(text(signature), safe=""))),
    ("signature_with_spaces", written(with_spaces)),
    ("signature_with_line_breaks", written(broken)),
    ("signature_without_padding", written(lambda signature: text(signature).rstrip("="))),
    ("signature_encoded_twice", written(lambda signature: text(text(signature).encode()))),
    ("signature_not_base64", written(lambda signature: "signature!")),
    ("signature_of_wrong_length", made(lambda key, message: hashlib.sha256(message).digest())),
    ("sha1", made(lambda key, message: pkcs1(key, message, hashes.SHA1()))),
    ("other_hash", made(lambda key, message: pkcs1(key, message, hashes.SHA512()))),
    ("pss", made(lambda key, message: pss(key, message, 32))),
    ("pss-longest", made(lambda key, message: pss(key, message, padding.PSS.MAX_LENGTH))),
    ("without_digest_info", made(bare)),
    ("unknown", made(lambda key, message: pkcs1(rsa.generate_private_key(65537, 2048), message))),
]


class Environment:
    def __init__(self):
        self.merchant = os.environ["WECHATPAY_MCHID"]
        self.serial = os.environ["WECHATPAY_SERIAL"]
        self.key = self.load("WECHATPAY_PRIVATE_KEY")
        self.url = urllib.parse.urlsplit(os.environ["WECHATPAY_BASE_URL"])
        self.host = self.url.netloc
        self.other_key = self.load("WECHATPAY_OTHER_PRIVATE_KEY")
        self.other_serial = os.environ.get("WECHATPAY_OTHER_SERIAL")
        self.platform_key_id = os.environ.get("WECHATPAY_PLATFORM_KEY_ID", "PUB_KEY_ID_0000000000000000")

    @staticmethod
    def load(variable):
        path = os.environ.get(variable)
        if not path:
            return None
        with open(path, "rb") as file:
            return serialization.load_pem_private_key(file.read(), None)


def requests(environment):
    """Each request's name, the request, and its signature."""
    key = environment.key

    def sign(message):
        return text(pkcs1(key, message if isinstance(message, bytes) else message.encode()))

    for name, message, *settings in MESSAGES:
        sent = Sent(environment)
        for setting in settings:
            setting(sent)
        yield name, sent, sign(message(sent))
    for name, make in SIGNATURES:
        # Only a signature with a plus sign shows what becomes of it, and in base64url what of - and _.
        while True:
            sent = Sent(environment)
            if "+" in sign(sent.message()):
                break
        yield name, sent, make(key, sent.message().encode())

    serials = [
        ("platform_serial", environment.platform_key_id, ""),
        ("serial_in_small_letters", environment.serial.lower(), ""),
        ("serial_without_leading_zeros", environment.serial.lstrip("0"), "the merchant's serial has no leading zeros"),
        ("other_merchants_serial", environment.other_serial, "WECHATPAY_OTHER_SERIAL is not set"),
    ]
    for name, serial, reason in serials:
        if serial in (None, environment.serial):
            print(f"interop: skipped: {name}: {reason or 'the serial has no letters'}")
            continue
        sent = Sent(environment)
        sent.serial = serial
        yield name, sent, sign(sent.message())

    if environment.other_key is None:
        print("interop: skipped: other_merchants_key: WECHATPAY_OTHER_PRIVATE_KEY is not set")
    else:
        sent = Sent(environment)
        yield "other_merchants_key", sent, text(pkcs1(environment.other_key, sent.message().encode()))


def send(environment, sent, signature):
    """The response's status and body; the request's bytes are those that were built."""
    kind = http.client.HTTPSConnection if environment.url.scheme == "https" else http.client.HTTPConnection
    connection = kind(environment.host, timeout=30)
    try:
        connection.putrequest(sent.method, sent.target, skip_host=True, skip_accept_encoding=True)
        for name, value in sent.head(signature):
            connection.putheader(name, value)
        connection.endheaders(sent.body.encode() or None)
        response = connection.getresponse()
        return response.status, response.read()
    finally:
        connection.close()


def dump(directory, name, sent, signature):
    lines = [f"{sent.method} {sent.target} HTTP/1.1"] + [f"{name}: {value}" for name, value in sent.head(signature)]
    with open(os.path.join(directory, f"{name}.http"), "wb") as file:
        file.write("\r\n".join(lines + ["", sent.body]).encode())


def is_named(name, response):
    """Whether a response's diagnosis has the causes that a request's name says."""
    status, content = response
    if status != 401:
        return False
    diagnosis = json.loads(content).get("detail", {}).get("diagnosis") or {}
    found = diagnosis.get("causes", [diagnosis.get("cause")])
    return found[0] == diagnosis.get("cause") and set(found) == set(name.split("-")[0].split("+"))


def main():
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("--dump", metavar="DIR", help="write each request to DIR/NAME.http and send nothing")
    options = parser.parse_args()
    environment = Environment()
    if options.dump:
        os.makedirs(options.dump, exist_ok=True)
    passed = failed = 0
    for name, sent, signature in requests(environment):
        if options.dump:
            dump(options.dump, name, sent, signature)
            continue
        response = send(environment, sent, signature)
        if is_named(name, response):
            passed += 1
            print(f"interop: ok: doctor names {name}")
        else:
            failed += 1
            print(f"interop: FAILED: doctor names {name}: {response[0]} {response[1].decode()}")
    if not options.dump:
        print(f"{passed} passed, {failed} failed")
    sys.exit(1 if failed else 0)


main()
