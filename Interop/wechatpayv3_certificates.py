"""wechatpayv3 as published, host included: only name resolution leads it to the sandbox.

REQUESTS_CA_BUNDLE names the sandbox's authority. The client downloads the platform's certificates, verifies with
them, and seals for the newest.
"""

import json
import os
import socket
import urllib.parse

from support import admin, check, check_bad_signatures, check_notifications, finish, read
from wechatpayv3 import WeChatPay, WeChatPayType
from wechatpayv3.type import RequestType

PORT = urllib.parse.urlsplit(os.environ["WECHATPAY_BASE_URL"]).port
resolve = socket.getaddrinfo


def resolve_to_sandbox(host, port, *arguments, **options):
    """Stands for a line in /etc/hosts, and for the port that only root may open."""
    if host == "api.mch.weixin.qq.com" and port == 443:
        return resolve("127.0.0.1", PORT, *arguments, **options)
    return resolve(host, port, *arguments, **options)


socket.getaddrinfo = resolve_to_sandbox

client = WeChatPay(
    wechatpay_type=WeChatPayType.NATIVE,
    mchid=os.environ["WECHATPAY_MCHID"],
    private_key=read("WECHATPAY_PRIVATE_KEY"),
    cert_serial_no=os.environ["WECHATPAY_SERIAL"],
    appid="wx0000000000000001",
    apiv3_key=os.environ["WECHATPAY_API_V3_KEY"],
    timeout=(10, 30),
)._core
path = "/v3/offlinefacemch/organizations/O1000001/users/out-user-id/S2026001"

check("the host is the platform's own", client._gate_way == "https://api.mch.weixin.qq.com", client._gate_way)
check("the platform's certificate is downloaded", len(client._certificates) == 1, client._certificates)

status, text = client.request(path)
check("GET returns the user, verified", status == 200 and json.loads(text)["out_user_id"] == "S2026001", text)

update = {"user_name": client.encrypt("李四"), "phone": client.encrypt("13800138000")}
status, text = client.request(path, method=RequestType.PATCH, data=update, cipher_data=True)
check("PATCH with two sealed fields is a 204, verified", status == 204 and not text, (status, text))
status, text = client.request(path)
check("the user changed as sent", json.loads(text)["user_name"] == "李四", text)

serial = admin("POST", "/keys/rotate")["serial_no"]
for step in ("announce", "overlap", "complete"):
    if step != "announce":
        admin("POST", "/keys/rotate", {"step": step})
    statuses = [client.request(path)[0] for _ in range(4)]
    known = {format(certificate.serial_number, "X").zfill(40) for certificate in client._certificates}
    check(f"a planned rotation, {step}: every response is verified", statuses == [200] * 4, statuses)
check("after the rotation the client has the new certificate", serial in known, known)

serial = admin("POST", "/keys/rotate", {"step": "abrupt"})["serial_no"]
status, text = client.request(path)
known = {format(certificate.serial_number, "X").zfill(40) for certificate in client._certificates}
check("after a rotation the client finds the new certificate, and verifies", status == 200 and serial in known, known)

check_bad_signatures(client, path)
check_notifications(client)
finish()
