from multiprocessing import Process, Queue
from queue import Empty
from time import sleep


def read_task(q):
    print("read:", q.get())


if __name__ == "__main__":
    q = Queue()
    p = Process(target=read_task, args=(q,))
    p.start()
    sleep(1)
    p.terminate()  # while it waits in get()
    p.join()
    print("exit code", p.exitcode)
    q.put("hello")
    sleep(1)
    print("messages:", q.qsize())
    try:
        print(q.get(True, 1))
    except Empty:
        print("Empty")
