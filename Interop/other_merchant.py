"""Registers a second merchant with the sandbox, and prints what to export: WECHATPAY_OTHER_PRIVATE_KEY and _SERIAL."""

import os
import sys

from support import admin

merchant = admin("POST", "/merchants", {"mchid": "1900000200"})
path = sys.argv[1] + "_key.pem"
with open(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "w", encoding="utf-8") as file:
    file.write(merchant["private_key"])
print(f"export WECHATPAY_OTHER_PRIVATE_KEY={path}")
print(f"export WECHATPAY_OTHER_SERIAL={merchant['serial_no']}")
