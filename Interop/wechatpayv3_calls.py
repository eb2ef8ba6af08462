"""The page's GET and PATCH, made by wechatpayv3 against the sandbox with the platform's public key.

The client is used as published; only its host is set. It signs the requests, verifies every response
of 2xx and raises when a signature does not hold.
"""

import json
import os

from support import check, check_bad_signatures, check_notifications, finish, read
from wechatpayv3 import WeChatPay, WeChatPayType
from wechatpayv3.type import RequestType


def make_client(private_key):
    client = WeChatPay(
        wechatpay_type=WeChatPayType.NATIVE,
        mchid=os.environ["WECHATPAY_MCHID"],
        private_key=private_key,
        cert_serial_no=os.environ["WECHATPAY_SERIAL"],
        appid="wx0000000000000001",
        apiv3_key=os.environ["WECHATPAY_API_V3_KEY"],
        public_key=read("WECHATPAY_PLATFORM_KEY"),
        public_key_id=os.environ["WECHATPAY_PLATFORM_KEY_ID"],
        timeout=(10, 30),
    )._core
    client._gate_way = os.environ["WECHATPAY_BASE_URL"]
    return client


client = make_client(read("WECHATPAY_PRIVATE_KEY"))
path = "/v3/offlinefacemch/organizations/O1000001/users/out-user-id/S2026001"

status, text = client.request(path)
before = json.loads(text)
check("GET returns the user, verified", status == 200 and before["out_user_id"] == "S2026001", (status, text))

update = {
    "user_name": client.encrypt("张三"),
    "user_type": "STUDENT",
    "student_info": {"class_name": "高中二年一班"},
    "status": "NORMAL",
    "phone": client.encrypt("13800138000"),
}
status, text = client.request(path, method=RequestType.PATCH, data=update, cipher_data=True)
check("PATCH with two sealed fields is a 204, verified", status == 204 and not text, (status, text))

status, text = client.request(path)
after = json.loads(text)
changed = {name for name in after if after[name] != before.get(name)}
check("the user changed as sent", changed == {"user_name", "student_info"} and after["user_name"] == "张三", after)

status, text = client.request(path + "x")
check("a user that is not there is a 404", status == 404 and json.loads(text)["code"] == "RESOURCE_NOT_EXISTS", text)

status, text = client.request(path, method=RequestType.PATCH, data={"phone": client.encrypt("1")}, cipher_data=True)
check("a wrong phone is a 400 that names it", json.loads(text)["detail"]["field"] == "/phone", text)

status, text = client.request(path, sign_data="another body")
found = json.loads(text)
check("a wrong signature is a 401", status == 401 and found["code"] == "SIGN_ERROR", (status, text))
check("its diagnosis is of the body", found["detail"]["diagnosis"]["cause"] == "unknown_message", text)

check_bad_signatures(client, path)
check_notifications(client)
finish()
