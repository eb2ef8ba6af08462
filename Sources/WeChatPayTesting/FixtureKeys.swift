/// Keys for tests, and only for tests: everybody has them.
///
/// The PEM texts are constants, so that tests need not spend time on making keys.
public enum FixtureKeys {
    /// A merchant number.
    public static let merchantID = "1900000109"
    /// The serial of ``merchantCertificatePEM``.
    public static let merchantSerial = "006955D2E2D31601F74CBD553A55C51AB4F64D3E"
    /// An API v3 key.
    public static let apiV3Key = "3f3e030da54296171881d80e8cfed67a"
    /// The id of ``platformPublicKeyPEM``.
    public static let platformKeyID = "PUB_KEY_ID_0173445255660500557985027921"

    /// The merchant's private key, PKCS#8.
    public static let merchantPrivateKeyPEM = """
        -----BEGIN PRIVATE KEY-----
        MIIEugIBADANBgkqhkiG9w0BAQEFAASCBKQwggSgAgEAAoIBAQC8hRAs0941G02x
        fbSQ6atKdC9IGDouj2F3iTftezPyxUmSQEvJJvWTSUy7b0lIJZQBK413pcuI3r6c
        jA89DCpnHGdDVi2QpJt7cIHwT82TvSr/vTKdbRvzhiLlq6m1BvrWW1RzH7GX7/11
        5qr1F62Vpi0WTJAGXwwqTXx4DMuCpfsgObHKtowQCwXHWNEbthOUiXyPZ70Sqd/H
        4sCsnvdGSxgWMeVBgzojB15/I6ZkODPKE1PzJpV1bLYb/tIF39geZrlMtDgCklxR
        72chopJr7LOi2dl/488D1FbuBgztWTRmyaJjHYJef4z71dtIqhtSeb2tLD43X9Vj
        ZiAoqyZpAgMBAAECgf9SiwfnJIA+NOTP0lHgZ1iBhulbeUAu9DuhpueniDMfdlnu
        3gmWrKbaHGyrGWwrWWAXgCjlaQ/MmEau/wF+itUdZ/VDQL5VltSr2q5+oYnWJlrz
        Qftb22pKZRP52Ri7WVMG5YH9Q27zjDhuZzRFBRkTbTsKzkyerBaQQKMQp6DRHo6x
        JX/6Eua5RyLL57aTkg9hwPoNujoJN9717TU40W31QsWzOCbt9MKXQay3hTjgpivn
        B52l0iF6qP8PL8mHzAXzUZA8SjCTUdCOXFMUkbsKR88l74K1X7Xgli4rv2ZGDcS6
        M7nnV1Gg5HDMXNhpH4cmzpBtIelJBsasG7oGTwECgYEA9NB6CKbapDdSYNyX7soe
        DfpIIwlmlwTxKTgxNqtGQ1WchB8see6wlQIjg94QKUbjrZCtnLGa9y6eJkpsZEaB
        ixyh6tDuKCsW2MBRMMjPeZyKvs7nH4yI3porNcqJvh/Jw8kD22z0HGZ4ojc7FYJE
        Mqdwg/scnFIar3fGKjM/v6ECgYEAxSIf+Z++6LlgTzTIBmItt9o2kJF59+DlkJKl
        vB5avqAAKsn8afIH4fV1aihqn0tNJT//NjpRyCeEmZhD4dUUk1hlyXsSHnm4FFvb
        u+FErvvJ55lbu5gOnWma4R8VD9gm6LUX/5vmPiyyQaNrNclgcXzNP5lsf+3sxJwp
        U7VkEckCgYA9uM37nm2jV1tKlnMrvgODzKUhSD54NsPCe6tUuCvX0B7M5Lsm5rnY
        Z5iip3r1nSzL1p0e01xZk4RF7R+UzH3en9JmzFQvBmYVMa+GmCpO49vLLYjx2FGt
        pbrdLfo6V/NbjDOPv9Fv05n4c+pOivA8wSBJ9iaJdt3JfW4Vt6QL4QKBgFbkJsHp
        xsVfyHLBKhWeOtaaCYkJhoBbEfT6nrDflFIHxmsV4vtz4kOX5Owo6m5SS6vKnJxz
        ck7OFGV7NxiYylv0D9GSPLdQIXJf1ufmcFbMxv8dmtCCQpbh0JHAGJGGTgguomhZ
        eFAZdWz3Mi9gFvGO+A07fBabccxrpM+v2W75AoGAYUE1tNdyf7rnYgrMllLJ6r0y
        XI/S0wtcohU+mlcsfP+jhmfeK2teLNRxXIvLSQaLNbUsYD04nonQD+8GH2aB9uqE
        FHIjFWwPyTs38uJ3plvthYWJARKb2Y9jTzl3XWcADPGGY/e7E/tnBeWLoOu5f0cZ
        rTiBKivVfxXNyky1X6k=
        -----END PRIVATE KEY-----
        """

    /// The merchant's certificate.
    public static let merchantCertificatePEM = """
        -----BEGIN CERTIFICATE-----
        MIIC1jCCAb6gAwIBAgITaVXS4tMWAfdMvVU6VcUatPZNPjANBgkqhkiG9w0BAQsF
        ADAXMRUwEwYDVQQDDAxUZXN0IFJvb3QgQ0EwHhcNMjYwMTAxMDAwMDAwWhcNMzUx
        MjMwMDAwMDAwWjA0MRMwEQYDVQQDDAoxOTAwMDAwMTA5MR0wGwYDVQQKDBRUZXN0
        IFNjaG9vbCBQcm92aWRlcjCCASIwDQYJKoZIhvcNAQEBBQADggEPADCCAQoCggEB
        ALyFECzT3jUbTbF9tJDpq0p0L0gYOi6PYXeJN+17M/LFSZJAS8km9ZNJTLtvSUgl
        lAErjXely4jevpyMDz0MKmccZ0NWLZCkm3twgfBPzZO9Kv+9Mp1tG/OGIuWrqbUG
        +tZbVHMfsZfv/XXmqvUXrZWmLRZMkAZfDCpNfHgMy4Kl+yA5scq2jBALBcdY0Ru2
        E5SJfI9nvRKp38fiwKye90ZLGBYx5UGDOiMHXn8jpmQ4M8oTU/MmlXVsthv+0gXf
        2B5muUy0OAKSXFHvZyGikmvss6LZ2X/jzwPUVu4GDO1ZNGbJomMdgl5/jPvV20iq
        G1J5va0sPjdf1WNmICirJmkCAwEAATANBgkqhkiG9w0BAQsFAAOCAQEAXbZLgFxV
        ydCFpfUgQmU3ffTVb5JtvLTDntTk2MKynaEwYN0coFy4kKQpE+WeckY6CG0EwLI2
        PxdNfzo0gnv5KMVdM96axQLCj8zJKQ7wIovZSrTE8d54tKvrjMib6bj/b1P8A3GS
        WSBhWLzLFWYUJiJgVyIU6/l6TcLg4nRJGjvFWfNEM4Ni7eoWAQVy7oOwWdK6GbB0
        hyVymt23pn0vnsflYqcxDDa71zkn0DlaMFj28NXpV4GcqbmEBFS/1g2fXn4vPvtG
        f7h456ijEXvbNwmIhOiNHOQwszoYr+TlBbhL/JTutD/cSZiZClp1oEarbZLC+srI
        UNnXdmG85WXadA==
        -----END CERTIFICATE-----
        """

    /// The platform's private key, PKCS#8.
    public static let platformPrivateKeyPEM = """
        -----BEGIN PRIVATE KEY-----
        MIIEvgIBADANBgkqhkiG9w0BAQEFAASCBKgwggSkAgEAAoIBAQCv5xLx0lpSydD1
        D39CX3l09TTvS6qDxHqg2lnBveePwZA5WqRCJFADB3x1RVAgKgEPdiegLnYLSLH4
        kxoXMcrX/KRPbhN8W1/l8Z62SA4cNaDz0C2Khj+0wPVsTf9yqzkrZ/Fo5ux8ZahJ
        bAU5Cf1XrkJqJ8CJ/XF3suAIk3YpLkPqxBYd8eU4DSQdfU9b3Kp1vPzqtNmkeJGV
        nzlp/gzdfQXH9M3MKrOAMcfqP09++mNUCzRmlqZMAmySLi93kmOsm6KI3lBbE8Jz
        zN2YWWoijV9H1ps217z4Eru8HC5LohPozzBvnwypSKhBrbHBdgoPlGSHAoUBI5Gb
        OzFAuihbAgMBAAECggEALMZa8icjSrOIdvis4g4/cmAAS3EtREE9Hbi25DQcv2D7
        /z1tVlC79SlwqsEr9iP7BR6EU6e/8HteofF/0KuiAHyUrotMdnkj3fo09h09Sjz0
        bVtuXDZz/OSpFBp+jYe8E6pvrs4pIDkYLyhJ5A0A6dK3oSHhRr62pUto74Xpq+1o
        36lbKNZ5MZcNwLD+UXpj7hLfGZ6xnIhjm/7NiAxsFjV10cQbNEHO8Xrova7eQLc3
        PjnUvH5TiCa0D6PTOepK7sceVtAuoY80Z2yM04/YWZfRUUGDTnVZEfiMjtmnlrSa
        8BVzpiCdDKS8L3Ym7uVbEWojGXEHw4KiaLgf1RC94QKBgQDVTK7Gw96pAATW6kPg
        B0fz8IjAEAuBsg8UvizF8DVWXZ3Aug6UeRUJbM27aQwmaXIoIfIklCf5kgzCksXy
        07/vtvTXNez7mUQS67lWjEnYHc1ERiZPD2oUa2PzmoLoOKW+GS9kB9FnPRcom6OI
        Tvi7dL7lio6sCr9n1tcBbDyjUwKBgQDTHdl6p6tnjf8K8MPmj4dm3jqC8lP4icDN
        tV91y5QLMvctnh79IeagS8YbCyJ3FAlSSNLycevN/SvFN0xykcCEFkauYflCEdug
        FX1Bvk7rZs7asN1QTD+Y6D37PgQa4qSngH6vp1ym2Ing0NGfIlFy9nYJaZcnvWvW
        W1sf0kWN2QKBgEdTVCJ9PwiuS+/9+GKCrMnixifLdb2R6D8cdOZfs8ZEmcrnrJZz
        gtha/NTNhNWXbygCafFXZaKr9v5djDnuGwGy4V7R1oQvtTbKgnhxgwP0uz44YvkP
        A37+hjbglSPIRYwy6cj+YESwhfz7Roz/M2ej223wjlLzaRv1GIKOShynAoGBAI9a
        RHOR6MSvWdA+/nbPXRzPp6GFFNm+CCpmjwR4kPUtzUOvi9FMtMKB0WpJnESJWW8D
        PiIckwbTc2Y+D234ZGYMjkAZDNz9LUm9bck3hXU44RsEX7MHo2Obx4KTcMwku7N1
        gBCcL0Cn5q++e6h38CCFFE994IK+j7wFWpH4APy5AoGBANH5xPfBq1PPcyk+WJ1H
        R/B2CQ8j/SdfuWgiC1TXKWvw9NeSSIjq0e7MWL4xZIcSf+O+tVhSgkB1cOgdM1kx
        y2UAdaDSopnhBtw4TVOr5h8EZcLdnuJaWpTENFnvLuhHaRO6T3c2dYqLfnCnbAmN
        4GhqXAOatpqsF5t/Fe2H0fMh
        -----END PRIVATE KEY-----
        """

    /// The platform's public key, SPKI.
    public static let platformPublicKeyPEM = """
        -----BEGIN PUBLIC KEY-----
        MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAr+cS8dJaUsnQ9Q9/Ql95
        dPU070uqg8R6oNpZwb3nj8GQOVqkQiRQAwd8dUVQICoBD3YnoC52C0ix+JMaFzHK
        1/ykT24TfFtf5fGetkgOHDWg89AtioY/tMD1bE3/cqs5K2fxaObsfGWoSWwFOQn9
        V65CaifAif1xd7LgCJN2KS5D6sQWHfHlOA0kHX1PW9yqdbz86rTZpHiRlZ85af4M
        3X0Fx/TNzCqzgDHH6j9PfvpjVAs0ZpamTAJski4vd5JjrJuiiN5QWxPCc8zdmFlq
        Io1fR9abNte8+BK7vBwuS6IT6M8wb58MqUioQa2xwXYKD5RkhwKFASORmzsxQLoo
        WwIDAQAB
        -----END PUBLIC KEY-----
        """
}
