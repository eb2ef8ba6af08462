<?php
// PHP's openssl and Guzzle, doing what API v3 asks of a client and nothing else; see PEERS.md for the contract.
// A floor for PHP clients that are built on Guzzle, not one of them.

declare(strict_types=1);

require 'GuzzleHttp/autoload.php';

use GuzzleHttp\Client;
use GuzzleHttp\HandlerStack;
use GuzzleHttp\Middleware;
use GuzzleHttp\Promise\EachPromise;
use Psr\Http\Message\RequestInterface;
use Psr\Http\Message\ResponseInterface;

const PATH = '/v3/offlinefacemch/organizations/O1000001/users/out-user-id/S2026001';

$merchantKey = openssl_pkey_get_private('file://' . getenv('WECHATPAY_PRIVATE_KEY'));
$platformKey = openssl_pkey_get_public('file://' . getenv('WECHATPAY_PLATFORM_KEY'));
$keyID = getenv('WECHATPAY_PLATFORM_KEY_ID');
[$mchid, $serial] = [getenv('WECHATPAY_MCHID'), getenv('WECHATPAY_SERIAL')];

$handler = HandlerStack::create();
$handler->push(Middleware::mapRequest(static function (RequestInterface $request) use ($merchantKey, $mchid, $serial) {
    $nonce = bin2hex(random_bytes(16));
    $time = (string) time();
    $message = $request->getMethod() . "\n" . $request->getRequestTarget() . "\n$time\n$nonce\n" . $request->getBody() . "\n";
    openssl_sign($message, $signature, $merchantKey, OPENSSL_ALGO_SHA256);
    $signature = base64_encode($signature);
    return $request->withHeader('Authorization', "WECHATPAY2-SHA256-RSA2048 mchid=\"$mchid\",nonce_str=\"$nonce\","
        . "timestamp=\"$time\",serial_no=\"$serial\",signature=\"$signature\"");
}));
$handler->push(Middleware::mapResponse(static function (ResponseInterface $response) use ($platformKey, $keyID) {
    $time = $response->getHeaderLine('Wechatpay-Timestamp');
    $message = "$time\n" . $response->getHeaderLine('Wechatpay-Nonce') . "\n" . $response->getBody() . "\n";
    $signature = base64_decode($response->getHeaderLine('Wechatpay-Signature'), true);
    if (
        abs(time() - (int) $time) > 300 || $response->getHeaderLine('Wechatpay-Serial') !== $keyID
        || openssl_verify($message, (string) $signature, $platformKey, OPENSSL_ALGO_SHA256) !== 1
    ) {
        throw new RuntimeException('The answer does not verify');
    }
    return $response;
}));
$client = new Client([
    'base_uri' => getenv('WECHATPAY_BASE_URL'),
    'handler' => $handler,
    'headers' => ['Accept' => 'application/json', 'User-Agent' => 'guzzle-peer', 'Wechatpay-Serial' => $keyID],
]);

$seal = static function (string $text) use ($platformKey): string {
    openssl_public_encrypt($text, $sealed, $platformKey, OPENSSL_PKCS1_OAEP_PADDING);
    return base64_encode($sealed);
};
$calls = [
    'get' => static fn () => $client->requestAsync('GET', PATH),
    'patch' => static fn () => $client->requestAsync('PATCH', PATH, ['json' => [
        'user_name' => $seal('张三'),
        'user_type' => 'STUDENT',
        'student_info' => ['class_name' => '高中一年三班'],
        'status' => 'NORMAL',
        'phone' => $seal('13800138000'),
    ]]),
];

[, $mode, $count, $warmUp, $inFlight] = $argv;
$work = static function (int $count) use ($calls, $mode, $inFlight): void {
    $turns = (static function () use ($count, $calls, $mode) {
        for ($turn = 0; $turn < $count; $turn++) {
            yield $calls[$mode]();
        }
    })();
    (new EachPromise($turns, [
        'concurrency' => (int) $inFlight,
        'rejected' => static function ($reason) {
            throw $reason;
        },
    ]))->promise()->wait();
};
$cpu = static function (): float {
    $usage = getrusage();
    return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']
        + ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) / 1e6;
};

$work((int) $warmUp);
[$before, $start] = [$cpu(), hrtime(true)];
$work((int) $count);
[$wall, $used] = [(hrtime(true) - $start) / 1e9, $cpu() - $before];
preg_match('/VmHWM:\s+(\d+)/', file_get_contents('/proc/self/status'), $peak);
echo json_encode([
    'calls' => (int) $count, 'wall_seconds' => $wall, 'cpu_seconds' => $used, 'peak_bytes' => (int) $peak[1] * 1024,
]), "\n";
