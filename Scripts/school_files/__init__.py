"""The table of school files: what builds them, what `wechatpay roster plan` must find in each, and the comparison."""
