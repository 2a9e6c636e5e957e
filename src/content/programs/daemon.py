from multiprocessing import Process
from time import sleep


def work():
    print("work begins")
    sleep(2)
    print("work ends")


if __name__ == "__main__":
    p = Process(target=work, daemon=True)
    p.start()
    sleep(1)
    print("main ends")
