"""wechatpayv3 (PyPI) as a peer; see PEERS.md for the contract.

The client is used as published; only its host is set. It is synchronous, so calls in flight are threads.
"""

import itertools
import json
import os
import resource
import sys
import threading
import time

from wechatpayv3 import WeChatPay, WeChatPayType
from wechatpayv3.type import RequestType

PATH = "/v3/offlinefacemch/organizations/O1000001/users/out-user-id/S2026001"


def read(variable):
    with open(os.environ[variable], encoding="utf-8") as file:
        return file.read()


def make_client():
    client = WeChatPay(
        wechatpay_type=WeChatPayType.NATIVE,
        mchid=os.environ["WECHATPAY_MCHID"],
        private_key=read("WECHATPAY_PRIVATE_KEY"),
        cert_serial_no=os.environ["WECHATPAY_SERIAL"],
        appid="wx0000000000000001",
        apiv3_key=os.environ["WECHATPAY_API_V3_KEY"],
        public_key=read("WECHATPAY_PLATFORM_KEY"),
        public_key_id=os.environ["WECHATPAY_PLATFORM_KEY_ID"],
        timeout=(10, 30),
    )._core
    client._gate_way = os.environ["WECHATPAY_BASE_URL"]
    return client


def get(client):
    status, text = client.request(PATH)
    assert status == 200 and text, (status, text)


def patch(client):
    update = {
        "user_name": client.encrypt("张三"),
        "user_type": "STUDENT",
        "student_info": {"class_name": "高中一年三班"},
        "status": "NORMAL",
        "phone": client.encrypt("13800138000"),
    }
    status, text = client.request(PATH, method=RequestType.PATCH, data=update, cipher_data=True)
    assert status == 204 and not text, (status, text)


def work(client, call, count, in_flight):
    turns = itertools.count()
    failures = []

    def run():
        try:
            while next(turns) < count:
                call(client)
        except BaseException as error:
            failures.append(error)

    threads = [threading.Thread(target=run) for _ in range(in_flight)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    if failures:
        raise failures[0]


def cpu():
    usage = resource.getrusage(resource.RUSAGE_SELF)
    return usage.ru_utime + usage.ru_stime


def peak():
    with open("/proc/self/status", encoding="ascii") as status:
        return next(int(line.split()[1]) * 1024 for line in status if line.startswith("VmHWM:"))


mode, count, warm_up, in_flight = sys.argv[1], *map(int, sys.argv[2:5])
call = {"get": get, "patch": patch}[mode]
client = make_client()
work(client, call, warm_up, in_flight)
cpu_before, start = cpu(), time.monotonic()
work(client, call, count, in_flight)
print(
    json.dumps(
        {
            "calls": count,
            "wall_seconds": time.monotonic() - start,
            "cpu_seconds": cpu() - cpu_before,
            "peak_bytes": peak(),
        }
    )
)
