import Dispatch

/// Runs tasks on Dispatch threads, apart from the cooperative pool.
///
/// Blocking callers may hold every thread of the pool; Dispatch creates another thread when all of its
/// own are blocked, so the work that they wait for continues.
package final class DispatchExecutor: TaskExecutor {
    private let queue: DispatchQueue

    /// Makes an executor.
    ///
    /// - Parameter label: The label of its queue, for debuggers.
    package init(label: String) { self.queue = DispatchQueue(label: label, attributes: .concurrent) }

    /// Runs a job on a thread of Dispatch.
    package func enqueue(_ job: consuming ExecutorJob) {
        let job = UnownedJob(job)
        queue.async { job.runSynchronously(on: self.asUnownedTaskExecutor()) }
    }
}
