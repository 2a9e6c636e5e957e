from multiprocessing import Process, Queue


def write_task(q):
    for i in range(5):
        q.put("message %d" % i)
        print("write: message %d" % i)


def read_task(q):
    # It does not sleep before it reads.
    while not q.empty():
        print("read: %s" % q.get(True, 2))


if __name__ == "__main__":
    q = Queue()
    pw = Process(target=write_task, args=(q,))
    pr = Process(target=read_task, args=(q,))
    pw.start()
    pr.start()
    pw.join()
    pr.join()
