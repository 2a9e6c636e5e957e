from multiprocessing import Process, Queue


def work(q):
    q.put("x" * 100000)
    print("put")


if __name__ == "__main__":
    q = Queue()
    p = Process(target=work, args=(q,))
    p.start()
    p.join()  # before the message is read
    print("joined")
    print("length", len(q.get()))
