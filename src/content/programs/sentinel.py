from multiprocessing import Process, Queue


def write_task(q):
    for i in range(5):
        q.put("message %d" % i)
        print("write: message %d" % i)
    q.put(None)  # no more messages


def read_task(q):
    # Read until None comes.
    for message in iter(q.get, None):
        print("read: %s" % message)


if __name__ == "__main__":
    q = Queue(2)
    pw = Process(target=write_task, args=(q,))
    pr = Process(target=read_task, args=(q,))
    pw.start()
    pr.start()
    pw.join()
    pr.join()
