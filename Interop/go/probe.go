// Calls the sandbox with net/http as the official Go client does: it verifies each download of the platform's
// certificates with the certificates that it already holds, and must survive a rotation.
//
// SSL_CERT_FILE=CA go run Interop/go/probe.go. The environment is that of wechatpay.env.
package main

import (
	"bytes"
	"context"
	"crypto"
	"crypto/aes"
	"crypto/cipher"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/json"
	"encoding/pem"
	"fmt"
	"io"
	"net"
	"net/http"
	"net/url"
	"os"
	"strings"
	"time"
)

const user = "/v3/offlinefacemch/organizations/O1000001/users/out-user-id/S2026001"

var passed = 0

func check(name string, isRight bool, found ...any) {
	if !isRight {
		fmt.Println("interop: FAILED:", name, found)
		os.Exit(1)
	}
	passed++
	fmt.Println("interop: ok:", name)
}

func must[T any](value T, err error) T {
	if err != nil {
		fmt.Println("interop: FAILED:", err)
		os.Exit(1)
	}
	return value
}

var (
	key     *rsa.PrivateKey
	base    = must(url.Parse(os.Getenv("WECHATPAY_BASE_URL")))
	origin  = "https://api.mch.weixin.qq.com:" + base.Port()
	trusted = map[string]*x509.Certificate{}
	// The host is fixed in programs: only its address is replaced, as /etc/hosts does.
	client = http.Client{Timeout: 10 * time.Second, Transport: &http.Transport{
		DialContext: func(ctx context.Context, network, _ string) (net.Conn, error) {
			return (&net.Dialer{}).DialContext(ctx, network, base.Host)
		},
	}}
)

func request(method, target, body string) *http.Request {
	nonce := make([]byte, 16)
	must(rand.Read(nonce))
	now := fmt.Sprint(time.Now().Unix())
	hash := sha256.Sum256([]byte(fmt.Sprintf("%s\n%s\n%s\n%x\n%s\n", method, target, now, nonce, body)))
	signature := must(rsa.SignPKCS1v15(rand.Reader, key, crypto.SHA256, hash[:]))
	request := must(http.NewRequest(method, origin+target, strings.NewReader(body)))
	request.Header.Set("Accept", "application/json")
	if body != "" {
		request.Header.Set("Content-Type", "application/json")
	}
	request.Header.Set("Authorization", fmt.Sprintf(
		`WECHATPAY2-SHA256-RSA2048 mchid="%s",nonce_str="%x",signature="%s",timestamp="%s",serial_no="%s"`,
		os.Getenv("WECHATPAY_MCHID"), nonce, base64.StdEncoding.EncodeToString(signature), now, os.Getenv("WECHATPAY_SERIAL")))
	return request
}

// send returns the status, the body, and the serial of the certificate that verifies the response, if one does.
func send(request *http.Request) (int, []byte, string) {
	response := must(client.Do(request))
	defer response.Body.Close()
	body := must(io.ReadAll(response.Body))
	serial := response.Header.Get("Wechatpay-Serial")
	certificate := trusted[serial]
	if certificate == nil {
		return response.StatusCode, body, ""
	}
	message := response.Header.Get("Wechatpay-Timestamp") + "\n" + response.Header.Get("Wechatpay-Nonce") + "\n"
	hash := sha256.Sum256(append([]byte(message), append(body, '\n')...))
	signature := must(base64.StdEncoding.DecodeString(response.Header.Get("Wechatpay-Signature")))
	if rsa.VerifyPKCS1v15(certificate.PublicKey.(*rsa.PublicKey), crypto.SHA256, hash[:], signature) != nil {
		return response.StatusCode, body, ""
	}
	return response.StatusCode, body, serial
}

// download trusts the certificates of a verified list; the first list is trusted by its encryption alone.
func download() bool {
	isFirst := len(trusted) == 0
	_, body, serial := send(request("GET", "/v3/certificates", ""))
	if serial == "" && !isFirst {
		return false
	}
	var list struct {
		Data []struct {
			Certificate struct {
				Nonce          string `json:"nonce"`
				AssociatedData string `json:"associated_data"`
				Ciphertext     string `json:"ciphertext"`
			} `json:"encrypt_certificate"`
		} `json:"data"`
	}
	if json.Unmarshal(body, &list) != nil {
		return false
	}
	gcm := must(cipher.NewGCM(must(aes.NewCipher([]byte(os.Getenv("WECHATPAY_API_V3_KEY"))))))
	for _, entry := range list.Data {
		sealed := must(base64.StdEncoding.DecodeString(entry.Certificate.Ciphertext))
		plain := must(gcm.Open(nil, []byte(entry.Certificate.Nonce), sealed, []byte(entry.Certificate.AssociatedData)))
		block, _ := pem.Decode(plain)
		certificate := must(x509.ParseCertificate(block.Bytes))
		trusted[strings.ToUpper(fmt.Sprintf("%040x", certificate.SerialNumber))] = certificate
	}
	return true
}

func rotate(step string) {
	body := []byte(fmt.Sprintf(`{"step":"%s"}`, step))
	response := must(http.Post(os.Getenv("WECHATPAY_SANDBOX_ADMIN_URL")+"/keys/rotate", "application/json", bytes.NewReader(body)))
	check("admin: rotate, "+step, response.StatusCode == 200, response.Status)
}

func main() {
	block, _ := pem.Decode(must(os.ReadFile(os.Getenv("WECHATPAY_PRIVATE_KEY"))))
	key = must(x509.ParsePKCS8PrivateKey(block.Bytes)).(*rsa.PrivateKey)

	check("SSL_CERT_FILE makes Go trust the sandbox; certificates are downloaded", download() && len(trusted) == 1, len(trusted))
	signers := func() map[string]int {
		counts := map[string]int{}
		for i := 0; i < 10; i++ {
			if status, _, serial := send(request("GET", user, "")); status != 200 || serial == "" {
				check("a call is verified", false, status)
			} else {
				counts[serial]++
			}
		}
		return counts
	}
	check("one certificate signs", len(signers()) == 1)
	rotate("announce")
	check("the list is verified with the certificate that is held", download() && len(trusted) == 2, len(trusted))
	check("the old certificate still signs alone", len(signers()) == 1)
	rotate("overlap")
	check("both certificates sign", len(signers()) == 2)
	check("the list is verified during the overlap", download())
	rotate("complete")
	check("one certificate signs after the rotation", len(signers()) == 1)

	// net/http sends the identical request again when a kept-alive connection turns out to be closed.
	same := request("GET", user, "")
	for i := 0; i < 2; i++ {
		status, _, serial := send(same.Clone(context.Background()))
		check("the identical request is accepted", status == 200 && serial != "", status)
	}
	status, body, _ := send(request("GET", "/v3/nowhere", ""))
	check("an unknown path is 404 with an empty body", status == 404 && len(body) == 0, status)
	fmt.Println(passed, "passed, 0 failed")
}
