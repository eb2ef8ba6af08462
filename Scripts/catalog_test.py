#!/usr/bin/env python3
"""Plants mistakes in facts and checks the messages of Scripts/catalog.py: python3 Scripts/catalog_test.py."""

import pathlib
import tempfile
import unittest

import catalog

FACTS = """# 退款

POST v3/refunds
  name 申请退款
  products 退款∙申请 收付通
  roles 服务商 直连商户
  updated 2025.01.31
  host https://apihk.mch.weixin.qq.com
  json
    payer object required
      phone string sealed
      "payer _currency" string
    items object[] required items=1..50
      sku string enum="Under Review"|A
      count integer minimum=1 maximum=9
    code string pattern=/a{1,2}|b c/
  response
    id string

GET v3/refunds/{id}
  name 查询退款
  products 退款
  roles 服务商
  path
    id string required max=32
  response
    state string required enum=SUCCESS|CLOSED
"""
NOTIFICATIONS = """# 通知

NOTIFY REFUND.CLOSED REFUND.SUCCESS
  name 退款
  original refund
  resource
    id string required
    detail object
      a string
    detail object variant
      b string
"""
# A text of the facts, what replaces it, and the message with its line in the file.
MISTAKES = [
    ("sku string", "sku text", "14: unknown type 'text'; expected string, integer, number, boolean, object or file"),
    ("sku string", "sku strng", "14: unknown type 'strng'; expected 'string', or one of them with []"),
    ("sku string", "sku", "14: unknown type"),
    ("string sealed", "string seald", "11: unknown flag 'seald'; expected 'sealed'"),
    ("sku string", "sku string max=2 max=3", "14: a second flag 'max'"),
    ("required items=1..50", "required items=50..1", "13: limits 50 and 1; expected the minimum to be less"),
    ("required items=1..50", "required enum=A|B", "13: enum on type object; expected it only on string, integer or number"),
    ("string enum=", "string items=1..2 enum=", "14: items on type string; expected it only on arrays"),
    ("minimum=1", "minimum=one", "15: minimum=one; expected a whole number"),
    ("      sku", "     sku", "14: an indentation of 5 spaces; expected an even number"),
    ("      sku", "        sku", "14: an indentation of 8 spaces; expected at most 6 here"),
    ("      phone string", "\t  phone string", "11: a tab; expected spaces and plain text"),
    ("string sealed", "string sealed ", "11: a space at the end"),
    ("phone string sealed", "phone  string", "11: more than one space or an open quote"),
    ("payer object", "payer string", "11: 'payer' of type string has inner fields"),
    ("      count", "      sku", "15: field 'sku' is the second in its list"),
    ("phone string", "phone string variant", "11: field 'phone' is a variant of no field above"),
    ("{id}", "{number}", "20: {number} is in the template only; expected a field 'number' in 'path'"),
    ("{id}", "{number}", "25: 'id' does not fit the template; expected {id} or off-template"),
    ("id string required max", "id string max", "25: path parameter 'id' without required"),
    ("POST v3/refunds\n", "POST /v3/refunds\n", "3: template '/v3/refunds'"),
    ("POST v3/refunds\n", "PSOT v3/refunds\n", "3: unknown method 'PSOT'"),
    ("POST v3/refunds\n", "POST v3/sales\n", "20: not in order of template and method; expected it before 'POST v3/sales'"),
    ("GET v3/refunds/{id}", "POST v3/refunds", "20: 'POST v3/refunds' is also at "),
    ("  products 退款∙申请 收付通\n", "", "3: 'POST v3/refunds' has no products; expected a line '  products …' below it"),
    ("products 退款\n", "products 退款单\n", "22: product '退款单' in '# 退款'"),
    ("  roles 服务商 直连商户\n", "", "3: 'POST v3/refunds' has no roles"),
    ("roles 服务商 直连商户", "role 服务商", "6: unknown key 'role'; expected 'roles'"),
    ("2025.01.31", "2025.1.31", "7: updated '2025.1.31'; expected YYYY.MM.DD"),
    ("host https", "status 302\n  host https", "8: status '302'; expected 200 to 299"),
    ("  host", "    host", "8: a field below 'updated'"),
    ("  response\n    state", "  json\n    state", "20: 'GET v3/refunds/{id}' has a body too many"),
    ("    state string required enum=SUCCESS|CLOSED\n", "", "20: 'response' of 'GET v3/refunds/{id}' is empty"),
    ("# 退款\n", "\n", "1: the file has no heading"),
    ("REFUND.CLOSED", "refund.closed", "3: event types 'refund.closed REFUND.SUCCESS'"),
    ("NOTIFY REFUND.CLOSED REFUND.SUCCESS", "GET v3/refunds/x", "3: 'GET' in '# 通知'"),
]


class Messages(unittest.TestCase):
    """What the script says of facts."""

    def errors(self, change=lambda text: text):
        """The errors of the facts after a change."""
        with tempfile.TemporaryDirectory() as folder:
            for name, text in (("refunds.txt", FACTS), ("notifications.txt", NOTIFICATIONS)):
                pathlib.Path(folder, name).write_text(change(text), encoding="utf-8")
            facts = catalog.Facts(pathlib.Path(folder))
        return facts, "\n".join(facts.errors)

    def test_right(self):
        """Right facts have no errors, and all their parts are in the table."""
        facts, errors = self.errors()
        self.assertEqual(errors, "")
        table = catalog.table(facts)
        for line in ("items\to*\t!\tt50\tu1", "count\ti\tX9\tM1", "sku\ts\teUnder Review|A", "code\ts\tp/a{1,2}|b c/"):
            self.assertIn(f"\n{line}\n", table)

    def test_mistakes(self):
        """Each mistake is reported at its line."""
        for old, new, message in MISTAKES:
            with self.subTest(message):
                self.assertIn(old, FACTS + NOTIFICATIONS)
                self.assertIn(":" + message, self.errors(lambda text: text.replace(old, new, 1))[1])


if __name__ == "__main__":
    unittest.main()
