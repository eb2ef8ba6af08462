<?php
// Calls the sandbox with Guzzle, over HTTPS under the platform's own host name, and checks what PHP clients rely on.
//
// php -d curl.cainfo=CA Interop/php/client.php. The environment is that of wechatpay.env.

require 'GuzzleHttp/autoload.php';

use GuzzleHttp\Client;
use Psr\Http\Message\ResponseInterface;

const USER = '/v3/offlinefacemch/organizations/O1000001/users/out-user-id/S2026001';
const BILL = '/v3/billdownload/file?token=tradebill.2026-09-01&tartype=gzip';

$passed = 0;

function check(string $name, bool $isRight, mixed $found = ''): void
{
    global $passed;
    if (!$isRight) {
        fwrite(STDERR, "interop: FAILED: $name: " . print_r($found, true) . "\n");
        exit(1);
    }
    $passed++;
    echo "interop: ok: $name\n";
}

/** The Authorization header; `$body` is what is signed. */
function authorization(string $method, string $target, string $body = '', array $other = []): string
{
    $time = $other['timestamp'] ?? (string) time();
    $nonce = $other['nonce'] ?? bin2hex(random_bytes(16));
    $message = ($other['message'] ?? "$method\n$target\n") . "$time\n$nonce\n$body\n";
    openssl_sign($message, $signature, file_get_contents(getenv('WECHATPAY_PRIVATE_KEY')), 'sha256WithRSAEncryption');
    return sprintf(
        'WECHATPAY2-SHA256-RSA2048 mchid="%s",nonce_str="%s",signature="%s",timestamp="%s",serial_no="%s"',
        $other['mchid'] ?? getenv('WECHATPAY_MCHID'),
        $nonce,
        base64_encode($signature),
        $time,
        getenv('WECHATPAY_SERIAL')
    );
}

function isSigned(ResponseInterface $response): bool
{
    $names = array_map('strtolower', array_keys($response->getHeaders()));
    return (bool) array_filter($names, fn ($name) => str_starts_with($name, 'wechatpay-'));
}

$port = parse_url(getenv('WECHATPAY_BASE_URL'), PHP_URL_PORT);
// The host is fixed in programs: only its address is replaced, as /etc/hosts does. The certificate comes from php.ini.
$client = new Client([
    'base_uri' => "https://api.mch.weixin.qq.com:$port",
    'http_errors' => false,
    'curl' => [CURLOPT_RESOLVE => ["api.mch.weixin.qq.com:$port:127.0.0.1"]],
]);
$send = function (string $method, string $target, array $headers = [], string $body = '') use ($client) {
    $headers += ['Accept' => 'application/json', 'Authorization' => authorization($method, $target, $body)];
    if ($body !== '') {
        $headers += ['Content-Type' => 'application/json'];
    }
    return $client->request($method, $target, ['headers' => array_filter($headers, 'is_string'), 'body' => $body]);
};

$response = $send('GET', '/v3/certificates', ['Wechatpay-Serial' => '']);
check('GET v3/certificates with an empty Wechatpay-Serial is signed', $response->getStatusCode() === 200 && isSigned($response));
$response = $send('GET', USER, ['Wechatpay-Serial' => 'PUB_KEY_ID_0']);
check('an unknown Wechatpay-Serial does not matter without encrypted fields', $response->getStatusCode() === 200);
$response = $send('PATCH', USER, ['Wechatpay-Serial' => 'PUB_KEY_ID_0'], '{"user_name":"AAAA"}');
$error = json_decode((string) $response->getBody(), true);
check('with encrypted fields it does', $error['message'] === '平台证书序列号Wechatpay-Serial错误', $error);

$authorization = authorization('GET', USER);
foreach ([1, 2] as $time) {
    $response = $send('GET', USER, ['Authorization' => $authorization]);
    check("the identical request, sent time $time, is accepted", $response->getStatusCode() === 200);
}
$response = $send('GET', USER . '?a=b', ['Authorization' => $authorization]);
check('another request with its nonce is not', $response->getStatusCode() === 401 && !isSigned($response));

// Guzzle adds Expect: 100-Continue for a body of more than a megabyte.
$file = random_bytes(3 << 20);
$meta = json_encode(['filename' => 'a.jpg', 'sha256' => hash('sha256', $file)]);
$start = microtime(true);
$response = $client->request('POST', '/v3/merchant/media/upload', [
    'headers' => [
        'Accept' => 'application/json', 'Authorization' => authorization('POST', '/v3/merchant/media/upload', $meta),
    ],
    'multipart' => [
        ['name' => 'meta', 'contents' => $meta, 'headers' => ['Content-Type' => 'application/json']],
        ['name' => 'file', 'contents' => $file, 'filename' => 'a.jpg', 'headers' => ['Content-Type' => 'image/jpeg']],
    ],
    'expect' => true,
]);
$seconds = microtime(true) - $start;
check('an upload with Expect: 100-continue is not delayed by a second', $response->getStatusCode() === 200 && $seconds < 1, $seconds);
$start = microtime(true);
$response = $client->request('POST', '/v3/nowhere', ['body' => substr($file, 0, 1 << 20), 'expect' => true]);
$found = [$response->getStatusCode(), microtime(true) - $start];
check('a wrong head is rejected before its body', $found[0] === 404 && $found[1] < 1, $found);

foreach ([['GET', '/v3/nowhere', 404], ['GET', USER . '/', 404], ['DELETE', USER, 405]] as [$method, $target, $status]) {
    $response = $send($method, $target);
    $isRight = $response->getStatusCode() === $status && (string) $response->getBody() === '' && !isSigned($response);
    check("$method of a path that is not there is $status, empty and unsigned", $isRight, $response->getStatusCode());
}
// Guzzle always sends both.
foreach (['User-Agent', 'Accept'] as $name) {
    $curl = curl_init("https://api.mch.weixin.qq.com:$port" . USER);
    curl_setopt_array($curl, [
        CURLOPT_RESOLVE => ["api.mch.weixin.qq.com:$port:127.0.0.1"], CURLOPT_RETURNTRANSFER => true,
        CURLOPT_HTTPHEADER => $name === 'Accept' ? ['Accept:', 'User-Agent: x'] : ['Accept: application/json'],
    ]);
    $error = json_decode(curl_exec($curl), true);
    $isRight = curl_getinfo($curl, CURLINFO_RESPONSE_CODE) === 400 && $error['message'] === 'Http头缺少Accept或User-Agent';
    check("without $name: 400 before authentication", $isRight, $error);
}
$response = $send('GET', USER, ['Authorization' => authorization('GET', USER, '', ['mchid' => '1', 'timestamp' => '1'])]);
$error = json_decode((string) $response->getBody(), true);
check('an unknown merchant with an old timestamp: the timestamp', $error['detail']['field'] === 'timestamp', $error);
$body = '{"status":"NORMAL","user_type":"STUDENT"}';
$wrong = authorization('PATCH', USER, $body, ['message' => "PATCH\n/wrong\n"]);
$response = $send('PATCH', USER, ['Authorization' => $wrong], $body);
$detail = json_decode((string) $response->getBody(), true)['detail'];
$information = $detail['sign_information'];
check('an invalid signature: sign not match, unsigned', $detail['detail']['issue'] === 'sign not match' && !isSigned($response));
check(
    'sign_information has the start of the body and the final line feed',
    str_ends_with($information['truncated_sign_message'], "\n" . substr($body, 0, 32) . "\n")
        && $information['method'] === 'PATCH' && $information['url'] === USER && $information['sign_message_length'] > 100,
    $information
);

$response = $send('GET', BILL, ['Accept' => 'application/x-gzip']);
$isRight = $response->getStatusCode() === 200 && str_contains(gzdecode((string) $response->getBody()), '交易时间');
check('a bill file with Accept: application/x-gzip', $isRight, $response->getStatusCode());
check('curl.cainfo makes PHP trust the sandbox', ini_get('curl.cainfo') !== '');
echo "$passed passed, 0 failed\n";
