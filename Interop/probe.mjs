// NODE_EXTRA_CA_CERTS=CA node Interop/probe.mjs: Node.js trusts the sandbox. The environment is that of wechatpay.env.
const port = new URL(process.env.WECHATPAY_BASE_URL).port;
const response = await fetch(`https://localhost:${port}/v3/nowhere`);
if (response.status !== 404 || (await response.text()) !== '') {
    console.log(`interop: FAILED: Node.js: ${response.status}`);
    process.exit(1);
}
console.log('interop: ok: NODE_EXTRA_CA_CERTS makes Node.js trust the sandbox');
