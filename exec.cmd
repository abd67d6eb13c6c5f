@rem What `exec` is to the shells of other systems: npm start hands its signals to the program itself.
@%*
