import Foundation

/// What this process has used.
public enum Usage {
    /// User and system time, in seconds, to the microsecond.
    public static var cpu: Double {
        var usage = rusage()
        #if os(Linux)
            getrusage(numericCast(RUSAGE_SELF.rawValue), &usage)
        #else
            getrusage(RUSAGE_SELF, &usage)
        #endif
        return seconds(usage.ru_utime) + seconds(usage.ru_stime)
    }

    private static func seconds(_ time: timeval) -> Double { Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }

    /// The peak memory of this process, in bytes.
    ///
    /// On Linux this is not read with `getrusage`, whose figure survives `exec` and includes the parent's peak.
    public static var peakMemory: Int {
        #if os(Linux)
            status("VmHWM:")
        #else
            var usage = rusage()
            getrusage(RUSAGE_SELF, &usage)
            return usage.ru_maxrss
        #endif
    }

    #if os(Linux)
        /// The current memory of this process, in bytes.
        public static var memory: Int { status("VmRSS:") }

        private static func status(_ name: String) -> Int {
            let status = (try? String(contentsOfFile: "/proc/self/status", encoding: .utf8)) ?? ""
            let line = status.split(separator: "\n").first { $0.hasPrefix(name) }
            let kibibytes = line?.split(whereSeparator: { $0.isWhitespace }).dropFirst().first.flatMap { Int($0) }
            guard let kibibytes else { fatalError("/proc/self/status tells no \(name)") }
            return kibibytes * 1024
        }
    #endif
}
