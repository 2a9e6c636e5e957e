from multiprocessing import Process, Queue
from time import sleep


def produce(q):
    for n in range(1, 9):
        q.put(n)


def consume(q):
    for i in range(8):
        n = q.get()
        print("got", n)
        sleep(1)


if __name__ == "__main__":
    q = Queue(3)
    p1 = Process(target=produce, args=(q,))
    p2 = Process(target=consume, args=(q,))
    p1.start()
    p2.start()
    p1.join()
    p2.join()
