// Everything that the other programs here break, in one stack.
require("./breaks-tls");
require("./breaks-cors");
require("./breaks-https");
require("./breaks-authorization");
require("./breaks-headers");
