from multiprocessing import Queue
from time import sleep

if __name__ == "__main__":
    q = Queue()
    q.put("first")
    q.put(lambda: 0)  # no error here
    q.put("last")
    sleep(1)
    print("messages:", q.qsize())
    print(q.get())
    print(q.get())
