from multiprocessing import Process, Queue


def read_task(name, q):
    for i in range(2):
        print(name, "got", q.get())


if __name__ == "__main__":
    q = Queue()
    a = Process(target=read_task, args=("a", q))
    b = Process(target=read_task, args=("b", q))
    a.start()
    b.start()
    for n in range(4):
        q.put(n)
    a.join()
    b.join()
