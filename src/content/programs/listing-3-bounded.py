from multiprocessing import Process, Queue
from time import sleep


def write_task(q):
    for i in range(5):
        q.put("message %d" % i)
        print("write: message %d" % i)


def read_task(q):
    sleep(1)  # wait before reading
    while not q.empty():
        print("read: %s" % q.get(True, 2))


if __name__ == "__main__":
    q = Queue(2)  # at most two messages
    pw = Process(target=write_task, args=(q,))
    pr = Process(target=read_task, args=(q,))
    pw.start()
    pr.start()
    pw.join()
    pr.join()
